import { Field, Textarea, TextInput } from '@strapi/design-system'
import type { ChangeEvent } from 'react'
import type { WordQuestion } from './fields.ts'

interface Props {
  readonly field: WordQuestion
  readonly value: string
  readonly isMissing: boolean
  readonly onChange: (value: string) => void
}

/** One field of the dialog, with its help and what is wrong with it. */
export function WordField({ field: { name, label, hint, missing, isLong, proposals }, value, isMissing, onChange }: Props) {
  const id = `picture-${name}`
  const change = ({ target }: ChangeEvent<HTMLInputElement | HTMLTextAreaElement>) => onChange(target.value)
  return (
    <Field.Root id={id} name={name} hint={hint} error={isMissing && missing ? missing : false} required={missing !== undefined}>
      <Field.Label>{label}</Field.Label>
      {isLong ? <Textarea value={value} onChange={change} /> : <TextInput value={value} onChange={change} list={proposals && `${id}-proposals`} autoComplete="off" />}
      {proposals && <datalist id={`${id}-proposals`}>{proposals.map((proposal) => <option key={proposal} value={proposal} />)}</datalist>}
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  )
}
