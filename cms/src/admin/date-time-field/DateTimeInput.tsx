import { isTimezone } from '@elles/domain/contract'
import { formatTimezone } from '@elles/domain/opportunity'
import { TextInput, Typography } from '@strapi/design-system'
import { useField } from '@strapi/strapi/admin'
import { useEffect, useRef } from 'react'
import type { FieldProps } from '../field-props.ts'
import { FieldFrame } from '../FieldFrame.tsx'
import { toInstant, toLocal } from './wall-clock.ts'

const PARIS = 'Europe/Paris'

/** The zone that the group of this field names, Paris where it names none. While one is being typed, the last that exists. */
function useZoneBeside(name: string): string {
  const { value } = useField<string | null>(name.replace(/[^.]+$/, 'timezone'))
  const last = useRef(PARIS)
  if (typeof value === 'string' && value.includes('/') && isTimezone(value)) last.current = value
  return last.current
}

/**
 * A day and an hour, on the clocks of the zone beside it: what the rules say is what one types, wherever one types it. Strapi's own input takes the
 * zone of the computer: a day without an hour overseas could become another day. When the zone changes, the day and the hour that were typed stay.
 */
export function DateTimeInput({ disabled, ...frame }: FieldProps) {
  const { value, error, onChange } = useField<string | null>(frame.name)
  const zone = useZoneBeside(frame.name)
  const before = useRef({ zone, value })
  useEffect(() => {
    const { zone: former, value: same } = before.current
    before.current = { zone, value }
    // A form that loads brings both at once: only a zone that changes under a value moves it.
    const moved = former !== zone && value && same === value && !disabled ? toInstant(toLocal(value, former), zone) : null
    if (moved) onChange(frame.name, moved)
  }, [zone, value])
  return (
    <FieldFrame {...frame} error={error} labelAction={<Typography variant="pi" textColor="neutral600">({formatTimezone(zone)})</Typography>}>
      <TextInput
        type="datetime-local"
        max="2099-12-31T23:59"
        value={toLocal(value, zone)}
        disabled={disabled}
        onChange={({ target }: { target: HTMLInputElement }) => onChange(frame.name, toInstant(target.value, zone))}
      />
    </FieldFrame>
  )
}
