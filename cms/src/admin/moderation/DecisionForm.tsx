import { Button, Field, Flex, SingleSelect, SingleSelectOption, Textarea, Typography } from '@strapi/design-system'
import { useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useState, type FormEvent } from 'react'
import { choicesWith } from '../vocabulary-field/choices.ts'
import type { Decision } from './decisions.ts'
import { messageOf } from './message-of.ts'

interface Props {
  readonly documentId: string
  readonly decision: Decision
  readonly onCancel: () => void
}

/** The reason that structures choose themselves is not an editor's. */
const reasons = choicesWith('refusalReason', []).filter(({ code }) => code !== 'withdrawn')

/** One decision: what it does, what it asks, and its button. Reachable and readable without a mouse. */
export function DecisionForm({ documentId, decision, onCancel }: Props) {
  const { post } = useFetchClient()
  const { toggleNotification } = useNotification()
  const [words, setWords] = useState(decision.start ?? '')
  const [reason, setReason] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setSending(true)
    try {
      await post(`/admin/moderation/${documentId}/${decision.event}`, { words: decision.words ? words : '', reason: decision.needsReason ? reason : null })
      // Every field of the page may have changed: it is read again whole.
      window.location.reload()
    } catch (error) {
      setSending(false)
      toggleNotification({ type: 'danger', message: messageOf(error) })
    }
  }
  return (
    <form onSubmit={(event) => void send(event)} style={{ width: '100%' }}>
      <Flex direction="column" alignItems="stretch" gap={3}>
        <Typography variant="delta" tag="h3">{decision.label}</Typography>
        <Typography textColor="neutral600">{decision.help}</Typography>
        {decision.needsReason && (
          <Field.Root name="reason" required>
            <Field.Label>Motif</Field.Label>
            <SingleSelect value={reason ?? ''} placeholder="Choisir…" onChange={(code) => setReason(String(code))}>
              {reasons.map(({ code, label }) => <SingleSelectOption key={code} value={code}>{label}</SingleSelectOption>)}
            </SingleSelect>
          </Field.Root>
        )}
        {decision.words && (
          <Field.Root name="words">
            <Field.Label>{decision.words}</Field.Label>
            <Textarea value={words} autoFocus onChange={(event: { target: { value: string } }) => setWords(event.target.value)} />
          </Field.Root>
        )}
        <Flex gap={2}>
          <Button type="submit" loading={isSending} autoFocus={!decision.words}>{decision.label}</Button>
          <Button variant="tertiary" onClick={onCancel}>Annuler</Button>
        </Flex>
      </Flex>
    </form>
  )
}
