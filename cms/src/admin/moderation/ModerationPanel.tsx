import { Button, Flex, Link, Typography } from '@strapi/design-system'
import { useFetchClient } from '@strapi/strapi/admin'
import { useCallback, useEffect, useState } from 'react'
import { DecisionForm } from './DecisionForm.tsx'
import { decisions, type Decision } from './decisions.ts'

interface Choices {
  readonly events: readonly string[]
  readonly kind: string
  readonly opportunity: string | null
}

interface Props {
  readonly documentId: string
}

const OPPORTUNITY_FORM = '/admin/content-manager/collection-types/api::opportunity.opportunity'

/** What may be decided of a submission, and the form of the decision that is being taken. */
export function ModerationPanel({ documentId }: Props) {
  const { get } = useFetchClient()
  const [choices, setChoices] = useState<Choices | null>(null)
  const [chosen, setChosen] = useState<Decision | null>(null)
  const load = useCallback(async () => {
    const { data } = await get<Choices>(`/admin/moderation/${documentId}`)
    setChoices(data)
  }, [documentId, get])
  useEffect(() => {
    load().catch(() => setChoices(null))
  }, [load])
  if (!choices) return <Typography textColor="neutral600">Chargement…</Typography>
  if (chosen) return <DecisionForm documentId={documentId} decision={chosen} onCancel={() => setChosen(null)} />
  const possible = decisions.filter(({ event }) => choices.events.includes(event))
  return (
    <Flex direction="column" alignItems="stretch" gap={2} width="100%">
      {choices.opportunity && <Link href={`${OPPORTUNITY_FORM}/${choices.opportunity}`}>Ouvrir la fiche créée</Link>}
      {possible.length === 0 && <Typography textColor="neutral600">Plus rien à décider ici.</Typography>}
      {possible.map((decision, index) => (
        <Button key={decision.event} variant={index === 0 ? 'default' : 'secondary'} fullWidth onClick={() => setChosen(decision)}>
          {decision.label}
        </Button>
      ))}
    </Flex>
  )
}
