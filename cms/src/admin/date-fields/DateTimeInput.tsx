import { isTimezone } from '@elles/domain/contract'
import { formatTimezone } from '@elles/domain/opportunity'
import { PARIS } from '@elles/domain/time'
import { Box, Field, Flex, TextInput, VisuallyHidden } from '@strapi/design-system'
import { useField } from '@strapi/strapi/admin'
import { useEffect, useId, useRef, useState } from 'react'
import type { FieldProps } from '../field-props.ts'
import { FieldFrame } from '../FieldFrame.tsx'
import { DayText } from './DayText.tsx'
import { type Clock, faultOf, faultyPart, instantOfTyped, shownIn, type Typed, typedOf, wholeDays } from './typed.ts'
import { useUnfinished } from './use-unfinished.ts'


const lastName = (name: string): string => name.slice(name.lastIndexOf('.') + 1)
const besideOf = (name: string, other: string): string => name.replace(/[^.]+$/, other)

/** The zone that the group of this field names, else Paris. While one is being typed, the last that exists. */
function useZoneBeside(name: string): string {
  const { value } = useField<string | null>(besideOf(name, 'timezone'))
  const last = useRef(PARIS)
  if (typeof value === 'string' && value.includes('/') && isTimezone(value)) last.current = value
  return last.current
}

/** When the zone changes, the day and the hour that were typed stay. */
function useSameClocks(name: string, clock: Clock, isDisabled: boolean): void {
  const { value, onChange } = useField<string | null>(name)
  const before = useRef({ clock, value })
  useEffect(() => {
    const { clock: former, value: same } = before.current
    before.current = { clock, value }
    // A form that loads brings both at once: only a zone that changes under a value moves it.
    if (former.zone === clock.zone || !value || same !== value || isDisabled) return
    onChange(name, instantOfTyped(typedOf(value, former), clock))
  }, [clock.zone, value])
}

/** What stands in the inputs and what is wrong with it; what can be stored goes to the form. */
function useTyped(name: string, clock: Clock) {
  const { value, error, onChange } = useField<string | null>(name)
  const { onChange: answer } = useField<boolean | null>(besideOf(name, 'timeKnown'))
  const [typed, setTyped] = useState<Typed | null>(null)
  const shown = shownIn(typed, value, clock)
  const change = (part: Partial<Typed>) => {
    const next = { ...shown, ...part }
    setTyped(next)
    if (faultOf(next, clock)) return
    onChange(name, instantOfTyped(next, clock))
    // The hour of the deadline is what « L’heure est-elle donnée ? » asks about: it answers.
    const hasHour = next.hour.trim() !== ''
    const isDeadline = lastName(name) === 'closesAt' && next.day.trim() !== ''
    if (isDeadline && hasHour !== clock.isHourKnown) answer(besideOf(name, 'timeKnown'), hasHour)
  }
  return { shown, fault: faultOf(shown, clock), error, change }
}

/**
 * A day and an hour, on the clocks of the zone beside it: what the rules say is what one types, wherever one types
 * it. Strapi's own input takes the zone of the computer: a day without an hour overseas could become another day.
 * A period keeps a day without an hour as a whole day; elsewhere the hour is asked for.
 */
export function DateTimeInput({ disabled = false, ...frame }: FieldProps) {
  const zone = useZoneBeside(frame.name)
  const { value: isHourKnown } = useField<boolean | null>(besideOf(frame.name, 'timeKnown'))
  const wholeDay = wholeDays[lastName(frame.name)]
  const clock: Clock = { zone, wholeDay, isHourKnown: isHourKnown === true }
  useSameClocks(frame.name, clock, disabled)
  const { shown, fault, error, change } = useTyped(frame.name, clock)
  const { shownFault, marks, marksWithout } = useUnfinished(fault)
  const part = faultyPart(shown)
  const id = useId()
  // The message stands under the day, and is the hour's as well.
  const told = shownFault ? { 'aria-describedby': `${id}-error`, 'aria-invalid': true } : {}
  return (
    <Flex gap={2} alignItems="flex-start" wrap="wrap">
      <Box flex="1 1 16rem">
        <FieldFrame {...frame} id={id} error={shownFault ?? error}>
          <DayText
            value={shown.day} label={frame.label} disabled={disabled}
            marks={part === 'day' ? marks : marksWithout}
            onChange={(day) => change({ day })}
          />
        </FieldFrame>
      </Box>
      <Box flex="0 1 9rem">
        <Field.Root name={`${frame.name}-hour`} hint={`Fuseau\u00a0: ${formatTimezone(zone)}`}>
          <Field.Label>Heure<VisuallyHidden>{'\u00a0: '}{frame.label}</VisuallyHidden></Field.Label>
          <TextInput
            value={shown.hour} placeholder="hh:mm" autoComplete="off" disabled={disabled}
            {...(part === 'hour' ? marks : marksWithout)} {...told}
            onChange={({ target }: { target: HTMLInputElement }) => change({ hour: target.value })}
          />
          <Field.Hint />
        </Field.Root>
      </Box>
    </Flex>
  )
}
