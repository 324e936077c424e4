import { IconButton, TextInput } from '@strapi/design-system'
import { Calendar } from '@strapi/icons'
import { type ReactNode, useRef } from 'react'
import { dayInFrench, readDay } from './typed.ts'

interface Props {
  readonly value: string
  readonly label: ReactNode
  readonly disabled: boolean
  readonly onChange: (text: string) => void
  /** What `useUnfinished` wants on an input. */
  readonly marks: object
}

const hidden = { position: 'absolute', inset: 0, opacity: 0, pointerEvents: 'none', width: '100%' } as const
const nameOf = (label: ReactNode): string => (typeof label === 'string' ? `\u00a0: ${label}` : '')

/**
 * A day as one writes it, with the browser's calendar on a button. What is typed stays what it is until it is a day:
 * the browser's own field of a day gives nothing away of half a day, and Strapi's drops it. The calendar opens when
 * asked only: Strapi's opens as soon as one types, and in Firefox the first press elsewhere only closed it.
 */
export function DayText({ value, label, disabled, onChange, marks }: Props) {
  const calendar = useRef<HTMLInputElement>(null)
  return (
    <div style={{ position: 'relative' }}>
      <input
        ref={calendar} type="date" style={hidden} tabIndex={-1} aria-hidden disabled={disabled}
        min="1900-01-01" max="2099-12-31"
        value={readDay(value) ?? ''} onChange={({ target }) => onChange(dayInFrench(target.value))}
      />
      <TextInput
        value={value} placeholder="jj/mm/aaaa" autoComplete="off" disabled={disabled} {...marks}
        onChange={({ target }: { target: HTMLInputElement }) => onChange(target.value)}
        endAction={disabled ? undefined : (
          <IconButton label={`Calendrier${nameOf(label)}`} variant="ghost" onClick={() => calendar.current?.showPicker()}>
            <Calendar />
          </IconButton>
        )}
      />
    </div>
  )
}
