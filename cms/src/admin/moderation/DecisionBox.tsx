import { Button, Flex, Link, Typography } from '@strapi/design-system'
import { useRef, useState } from 'react'
import { NavLink } from 'react-router-dom'
import type { SubmissionFile } from '../../submission/moderation-screens.ts'
import { ageInWords } from './dates.ts'
import { DecisionForm } from './DecisionForm.tsx'
import { type Decision, decisionsFor } from './decisions.ts'
import { OPPORTUNITY, paths } from './screens.ts'
import { StateBadge } from './StateBadge.tsx'
import { TitledBox } from './TitledBox.tsx'

interface Props {
  readonly file: SubmissionFile
  readonly onDone: (words: string) => void
  /** A form opens: what was said before is over. */
  readonly onStart: () => void
}

/** Where a submission stands, one button for each decision, and the form of the one that is being taken. */
export function DecisionBox({ file, onDone, onStart }: Props) {
  const [chosen, setChosen] = useState<Decision | null>(null)
  const buttons = useRef(new Map<Decision, HTMLButtonElement | null>())
  const possible = decisionsFor(file.kind, file.events)
  const open = (decision: Decision) => {
    onStart()
    setChosen(decision)
  }
  /** The keyboard comes back to where it was. */
  const close = (decision: Decision) => {
    setChosen(null)
    buttons.current.get(decision)?.focus()
  }
  return (
    <TitledBox title="Décision">
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Flex gap={3} wrap="wrap">
          <StateBadge state={file.state} />
          <Typography textColor="neutral800">{ageInWords(file.stateSince, new Date())}</Typography>
          <Typography textColor="neutral800">Suivie par : {file.assignee ?? 'personne'}</Typography>
          {file.opportunity && <Link tag={NavLink} to={paths.document(OPPORTUNITY, file.opportunity.documentId)}>{file.opportunity.isPublished ? 'Ouvrir la fiche publiée' : 'Ouvrir la fiche en brouillon'} «&nbsp;{file.opportunity.title}&nbsp;»</Link>}
        </Flex>
        {possible.length === 0 && <Typography textColor="neutral600">Plus rien à décider ici.</Typography>}
        <Flex gap={2} wrap="wrap" role="group" aria-label="Décisions possibles">
          {possible.map((decision, index) => (
            <Button
              key={decision.label} type="button" variant={index === 0 ? 'default' : 'secondary'} aria-expanded={chosen?.label === decision.label}
              ref={(button: HTMLButtonElement | null) => void buttons.current.set(decision, button)} onClick={() => open(decision)}
            >
              {decision.label}
            </Button>
          ))}
        </Flex>
        {chosen && <DecisionForm key={chosen.label} file={file} decision={chosen} onCancel={() => close(chosen)} onDone={(words) => { setChosen(null); onDone(words) }} />}
      </Flex>
    </TitledBox>
  )
}
