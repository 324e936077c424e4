import { submissionKind, submissionState } from '@elles/domain/vocabulary'
import { Box, Button, Field, Flex, SingleSelect, SingleSelectOption, TextInput, Typography } from '@strapi/design-system'
import { useState, type FormEvent } from 'react'
import type { Queue } from '../../submission/moderation-screens.ts'
import { receivedInWords } from './dates.ts'

/** A filter as it is written in the address; the first choice is the default one and is left out. */
interface Filter {
  readonly name: string
  readonly label: string
  readonly choices: readonly { readonly code: string; readonly label: string }[]
}

const withCount = ({ code, label }: { code: keyof Queue['counts']; label: string }, { counts }: Queue) => ({ code, label: `${label} (${counts[code] ?? 0})` })

function filtersOf(queue: Queue): readonly Filter[] {
  return [
    { name: 'state', label: 'État', choices: [{ code: 'open', label: 'Tout ce qui attend' }, { code: 'waiting', label: 'À traiter et en cours' }, ...submissionState.terms.map((term) => withCount(term, queue)), { code: 'all', label: 'Tous les états' }] },
    { name: 'kind', label: 'Nature', choices: [{ code: 'any', label: 'Toutes' }, ...submissionKind.terms] },
    { name: 'assignee', label: 'Suivie par', choices: [{ code: 'any', label: 'Tout le monde' }, { code: 'none', label: 'Personne' }, ...queue.moderators.map(({ name }) => ({ code: name, label: name }))] },
  ]
}

interface Props {
  readonly queue: Queue
  readonly query: URLSearchParams
  readonly onChange: (query: URLSearchParams) => void
}

/** What the queue shows, kept in the address so that it can be sent to a colleague. */
export function QueueFilters({ queue, query, onChange }: Props) {
  const [text, setText] = useState(query.get('text') ?? '')
  const change = (name: string, value: string | null) => {
    const changed = new URLSearchParams(query)
    changed.delete('page')
    if (value) changed.set(name, value)
    else changed.delete(name)
    onChange(changed)
  }
  const received = receivedInWords(query.get('from'), query.get('before'))
  const search = (event: FormEvent) => {
    event.preventDefault()
    change('text', text.trim())
  }
  return (
    <Flex gap={4} alignItems="flex-end" wrap="wrap">
      {received && (
        <Flex gap={3} width="100%">
          <Typography>{received}</Typography>
          <Button variant="tertiary" size="S" onClick={() => onChange(new URLSearchParams([...query].filter(([name]) => !['from', 'before', 'page'].includes(name))))}>Toutes les dates</Button>
        </Flex>
      )}
      {filtersOf(queue).map(({ name, label, choices }) => (
        <Box key={name} width="24rem">
          <Field.Root name={name}>
            <Field.Label>{label}</Field.Label>
            <SingleSelect value={query.get(name) ?? choices[0]?.code ?? ''} onChange={(code) => change(name, code === choices[0]?.code ? null : String(code))}>
              {choices.map((choice) => <SingleSelectOption key={choice.code} value={choice.code}>{choice.label}</SingleSelectOption>)}
            </SingleSelect>
          </Field.Root>
        </Box>
      ))}
      <form role="search" onSubmit={search}>
        <Flex gap={2} alignItems="flex-end">
          <Field.Root name="text">
            <Field.Label>Titre, structure ou référence</Field.Label>
            <TextInput value={text} onChange={(event: { target: { value: string } }) => setText(event.target.value)} />
          </Field.Root>
          <Button type="submit" variant="secondary" size="L">Chercher</Button>
        </Flex>
      </form>
    </Flex>
  )
}
