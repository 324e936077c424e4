import { Button, Field, Flex, SingleSelect, SingleSelectOption, Textarea } from '@strapi/design-system'
import { useFetchClient, useNotification } from '@strapi/strapi/admin'
import { useState } from 'react'
import type { ReviewView } from '../../review/view.ts'
import { refusalOf } from '../refusal.ts'
import { PanelNote } from '../side-panel/PanelNote.tsx'
import { PanelTitle } from '../side-panel/PanelTitle.tsx'
import type { DecisionWords } from './words.ts'

interface Props {
  readonly path: string
  readonly view: ReviewView
  readonly decision: DecisionWords
  readonly onDone: () => Promise<void>
  readonly onCancel: () => void
}

/** One decision: what it does, what it asks, and its button. No form of its own: it lies inside that of the document. */
export function DecisionForm({ path, view, decision, onDone, onCancel }: Props) {
  const { post } = useFetchClient()
  const { toggleNotification } = useNotification()
  const reviewers = view.review?.reviewers ?? []
  const [words, setWords] = useState('')
  const [askedOf, setAskedOf] = useState<string | null>(reviewers.length === 1 ? reviewers[0]?.id ?? null : null)
  const [isSending, setSending] = useState(false)
  const send = async () => {
    setSending(true)
    try {
      await post(`${path}/${decision.event}`, { words, askedOf: decision.needsPerson ? askedOf : null, seen: view.seen })
      await onDone()
    } catch (error) {
      setSending(false)
      toggleNotification({ type: 'danger', message: refusalOf(error) })
    }
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={3} role="group" aria-label={decision.label}>
      <PanelTitle>{decision.label}</PanelTitle>
      <PanelNote>{decision.help}</PanelNote>
      {decision.needsPerson && (
        <Field.Root name="askedOf" required>
          <Field.Label>Qui relit</Field.Label>
          <SingleSelect value={askedOf ?? ''} placeholder="Choisir…" onChange={(id) => setAskedOf(String(id))}>
            {reviewers.map(({ id, name }) => <SingleSelectOption key={id} value={id}>{name}</SingleSelectOption>)}
          </SingleSelect>
        </Field.Root>
      )}
      <Field.Root name="words" required={decision.event === 'send-back'}>
        <Field.Label>{decision.words}</Field.Label>
        <Textarea value={words} autoFocus={!decision.needsPerson} onChange={(event: { target: { value: string } }) => setWords(event.target.value)} />
      </Field.Root>
      <Flex gap={2} wrap="wrap">
        <Button loading={isSending} onClick={() => void send()}>{decision.label}</Button>
        <Button variant="tertiary" onClick={onCancel}>Annuler</Button>
      </Flex>
    </Flex>
  )
}
