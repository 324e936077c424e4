import { useField } from '@strapi/strapi/admin'
import { useState } from 'react'
import type { FieldProps } from '../field-props.ts'
import { FieldFrame } from '../FieldFrame.tsx'
import { DayText } from './DayText.tsx'
import { dayInFrench, faultOfDay, readDay } from './typed.ts'
import { useUnfinished } from './use-unfinished.ts'

/** A day without an hour. What is no day yet is kept as typed, and saving waits for it. */
export function DayInput({ disabled = false, ...frame }: FieldProps) {
  const { value, error, onChange } = useField<string | null>(frame.name)
  const [typed, setTyped] = useState<string | null>(null)
  const isCurrent = typed !== null && (faultOfDay(typed) !== null || readDay(typed) === (value ?? null))
  const shown = isCurrent ? typed : dayInFrench(value)
  const { shownFault, marks } = useUnfinished(faultOfDay(shown))
  const change = (text: string) => {
    setTyped(text)
    if (!faultOfDay(text)) onChange(frame.name, readDay(text))
  }
  return (
    <FieldFrame {...frame} error={shownFault ?? error}>
      <DayText value={shown} label={frame.label} disabled={disabled} onChange={change} marks={marks} />
    </FieldFrame>
  )
}
