import { Box, Button, Field, Flex, Textarea, Typography } from '@strapi/design-system'
import { useFetchClient } from '@strapi/strapi/admin'
import { useEffect, useRef, useState, type FormEvent } from 'react'
import type { SubmissionFile } from '../../submission/moderation-screens.ts'
import { refusalOf } from '../refusal.ts'
import { AcceptFields } from './AcceptFields.tsx'
import { AssigneeField, OriginalField, ReasonField } from './choices.tsx'
import type { Decision } from './decisions.ts'
import type { Draft } from './draft.ts'
import { refusalWords } from './refusal-words.ts'

const nothing: Draft = { words: '', reason: null, fields: null, opportunity: null, organiser: null, assignee: null }

interface Props {
  readonly file: SubmissionFile
  readonly decision: Decision
  readonly onCancel: () => void
  readonly onDone: (words: string) => void
}

/** One decision: what it does, what it asks, and its button. It takes the focus; Escape gives it back. */
export function DecisionForm({ file, decision, onCancel, onDone }: Props) {
  const { post } = useFetchClient()
  const [draft, setDraft] = useState<Draft>(nothing)
  const [fault, setFault] = useState<string | null>(null)
  const [isSending, setSending] = useState(false)
  const title = useRef<HTMLHeadingElement>(null)
  useEffect(() => title.current?.focus(), [])
  const change = (part: Partial<Draft>) => setDraft((before) => ({ ...before, ...part }))
  /** A text that nobody wrote in follows the reason. */
  const chooseReason = (reason: string) => setDraft((before) => ({ ...before, reason, words: before.words === '' || before.words === refusalWords(before.reason ?? '') ? refusalWords(reason) : before.words }))
  const send = async (event: FormEvent) => {
    event.preventDefault()
    setSending(true)
    setFault(null)
    try {
      await post(`/admin/moderation/${file.documentId}/${decision.event}`, draft)
      onDone(decision.done)
    } catch (error) {
      setFault(refusalOf(error))
      setSending(false)
    }
  }
  return (
    <Box tag="form" aria-label={decision.label} borderColor="neutral200" hasRadius padding={4} onSubmit={(event: FormEvent) => void send(event)} onKeyDown={(event: React.KeyboardEvent) => { if (event.key === 'Escape' && !event.defaultPrevented) onCancel() }}>
      <Flex direction="column" alignItems="stretch" gap={4}>
        <Typography ref={title} tabIndex={-1} variant="delta" tag="h3">{decision.label}</Typography>
        <Typography textColor="neutral600">{decision.help}</Typography>
        {decision.asks === 'reason' && <ReasonField value={draft.reason} onChange={chooseReason} />}
        {decision.asks === 'assignee' && <AssigneeField moderators={file.moderators} value={draft.assignee} onChange={(assignee) => change({ assignee })} />}
        {decision.asks === 'original' && <OriginalField opportunities={file.opportunities} value={draft.opportunity} onChange={(opportunity) => change({ opportunity })} />}
        {decision.asks === 'fields' && <AcceptFields file={file} draft={draft} onChange={change} />}
        {decision.words && (
          <Field.Root name="words">
            <Field.Label>{decision.words}</Field.Label>
            <Textarea value={draft.words} onChange={(event: { target: { value: string } }) => change({ words: event.target.value })} />
          </Field.Root>
        )}
        <Box role="alert">{fault && <Typography textColor="danger700" fontWeight="bold">{fault}</Typography>}</Box>
        <Flex gap={2}>
          <Button type="submit" loading={isSending}>{decision.label}</Button>
          <Button type="button" variant="tertiary" onClick={onCancel}>Annuler</Button>
        </Flex>
      </Flex>
    </Box>
  )
}
