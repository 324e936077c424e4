import { reviewState } from '@elles/domain/vocabulary'
import { Box, Button, Flex, Status, Typography } from '@strapi/design-system'
import { useFetchClient, useForm } from '@strapi/strapi/admin'
import { useCallback, useEffect, useState } from 'react'
import type { ReviewView } from '../../review/view.ts'
import { PanelNote } from '../side-panel/PanelNote.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { Differences } from './Differences.tsx'
import { History } from './History.tsx'
import { Schedule } from './Schedule.tsx'
import { type DecisionWords, decisionWords, moment, stateHelp } from './words.ts'

interface Props {
  readonly type: string
  readonly documentId: string
  /** Changes when the document was saved. */
  readonly version: string
}

const colours = { writing: 'neutral', 'to-review': 'warning', 'to-correct': 'danger', ready: 'success', published: 'primary' } as const

/** Where a text stands, what may be decided of it, what changed and what was said: read again when the document is saved. */
export function ReviewPanel({ type, documentId, version }: Props) {
  const { get } = useFetchClient()
  const isModified = useForm('ReviewPanel', ({ modified }) => modified, false) ?? false
  const [view, setView] = useState<ReviewView | null>(null)
  const [hasFailed, setFailed] = useState(false)
  const [chosen, setChosen] = useState<DecisionWords | null>(null)
  const path = `/admin/review/${type}/${documentId}`
  const load = useCallback(async () => {
    try {
      setView((await get<ReviewView>(path)).data)
      setFailed(false)
    } catch {
      setFailed(true)
    }
  }, [get, path])
  useEffect(() => void load(), [load, version])
  const finish = async () => {
    setChosen(null)
    await load()
  }
  if (hasFailed) return <Typography textColor="danger600">La relecture ne peut pas être affichée. Rechargez la page.</Typography>
  if (!view) return <Typography textColor="neutral600">Chargement…</Typography>
  // Saving reads the panel again: what was being decided stays open as long as it may be decided.
  const open = chosen && view.review?.decisions.includes(chosen.event) ? chosen : null
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {view.review && <State review={view.review} />}
      {view.review && !open && <Decisions view={view} isModified={isModified} onChoose={setChosen} />}
      {open && <DecisionForm path={path} view={view} decision={open} onDone={finish} onCancel={() => setChosen(null)} />}
      {view.isPublished && <Differences differences={view.differences} />}
      <Schedule path={path} view={view} isModified={isModified} onDone={load} />
      <History turns={view.history} />
    </Flex>
  )
}

function State({ review }: { readonly review: NonNullable<ReviewView['review']> }) {
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      <Box role="status">
        <Status variant={colours[review.state]} size="S"><Typography fontWeight="bold">{reviewState.labelOf(review.state)}</Typography></Status>
      </Box>
      {review.askedOf && <Typography>Demandée à {review.askedOf}</Typography>}
      {review.since && <PanelNote>Depuis le {moment(review.since)}</PanelNote>}
      <PanelNote>{stateHelp[review.state]}</PanelNote>
    </Flex>
  )
}

interface DecisionsProps {
  readonly view: ReviewView
  readonly isModified: boolean
  readonly onChoose: (decision: DecisionWords) => void
}

/** A decision is about what is saved: with changes that are not, it waits. */
function Decisions({ view, isModified, onChoose }: DecisionsProps) {
  const possible = decisionWords.filter(({ event }) => view.review?.decisions.includes(event))
  if (possible.length === 0) return null
  return (
    <Flex direction="column" alignItems="stretch" gap={2}>
      {isModified && <PanelNote isWarning>Enregistrez d’abord vos modifications.</PanelNote>}
      {possible.map((decision) => (
        <Button key={decision.event} variant="secondary" fullWidth disabled={isModified} onClick={() => onChoose(decision)}>{decision.label}</Button>
      ))}
    </Flex>
  )
}
