import { Box, Field, Radio, SingleSelect, SingleSelectOption, Typography } from '@strapi/design-system'
import type { Lookalike, Moderator } from '../../submission/moderation-screens.ts'
import { choicesWith } from '../vocabulary-field/choices.ts'

/** The reason that structures choose themselves is not an editor's. */
const reasons = choicesWith('refusalReason', []).filter(({ code }) => code !== 'withdrawn')

interface Choosing<Value> {
  readonly value: Value | null
  readonly onChange: (value: Value) => void
}

/** Why a submission is refused. */
export function ReasonField({ value, onChange }: Choosing<string>) {
  return (
    <Field.Root name="reason" required>
      <Field.Label>Motif</Field.Label>
      <SingleSelect value={value ?? ''} placeholder="Choisir un motif" onChange={(code) => onChange(String(code))}>
        {reasons.map(({ code, label }) => <SingleSelectOption key={code} value={code}>{label}</SingleSelectOption>)}
      </SingleSelect>
    </Field.Root>
  )
}

/** Who takes care of it; oneself when nobody is chosen. */
export function AssigneeField({ moderators, value, onChange }: Choosing<number> & { readonly moderators: readonly Moderator[] }) {
  return (
    <Field.Root name="assignee" hint="Sans choix, la proposition est pour vous.">
      <Field.Label>À qui ?</Field.Label>
      <SingleSelect value={value === null ? '' : String(value)} placeholder="Moi" onChange={(id) => onChange(Number(id))}>
        {moderators.map(({ id, name }) => <SingleSelectOption key={id} value={String(id)}>{name}</SingleSelectOption>)}
      </SingleSelect>
      <Field.Hint />
    </Field.Root>
  )
}

const NONE = 'none'

interface OneOf extends Choosing<string | null> {
  readonly name: string
  readonly label: string
  readonly items: readonly Lookalike[]
  /** The choice of none of them. */
  readonly none: string
}

/** One document among those that resemble, or none. */
export function OneOf({ name, label, items, none, value, onChange }: OneOf) {
  return (
    <Box>
      <Typography id={`${name}-label`} variant="pi" fontWeight="bold" tag="p">{label}</Typography>
      <Radio.Group aria-labelledby={`${name}-label`} value={value ?? NONE} onValueChange={(chosen: string) => onChange(chosen === NONE ? null : chosen)}>
        {items.map(({ documentId, title, detail, reason, isPublished }) => (
          <Radio.Item key={documentId} value={documentId}>{[title, detail, reason, isPublished ? 'publiée' : 'brouillon'].filter(Boolean).join(' · ')}</Radio.Item>
        ))}
        <Radio.Item value={NONE}>{none}</Radio.Item>
      </Radio.Group>
    </Box>
  )
}

/** Which opportunity of the catalogue a duplicate repeats. */
export function OriginalField({ opportunities, value, onChange }: Choosing<string | null> & { readonly opportunities: readonly Lookalike[] }) {
  if (opportunities.length === 0) return <Typography textColor="neutral600">Aucune opportunité du catalogue ne lui ressemble : dites dans le message laquelle elle répète.</Typography>
  return <OneOf name="original" label="Elle répète" items={opportunities} none="Une autre, dite dans le message" value={value} onChange={onChange} />
}
