import { NumberInput, TextInput } from '@strapi/design-system'
import { useField } from '@strapi/strapi/admin'
import type { FieldProps } from '../field-props.ts'
import { FieldFrame } from '../FieldFrame.tsx'

const isYear = (name: string): boolean => /(?:^|\.)year$/.test(name)
const YEAR_DIGITS = 4

/** A whole number. A year is written without the space that thousands have: « 2026 », not « 2 026 ». */
export function IntegerInput({ placeholder, disabled, ...frame }: FieldProps) {
  const { value, error, onChange } = useField<number | null>(frame.name)
  return (
    <FieldFrame {...frame} error={error}>
      {isYear(frame.name) ? (
        <TextInput
          inputMode="numeric"
          value={value === null || value === undefined ? '' : String(value)}
          placeholder={placeholder}
          disabled={disabled}
          onChange={({ target }: { target: HTMLInputElement }) => onChange(frame.name, digitsOf(target.value))}
        />
      ) : (
        <NumberInput value={value ?? undefined} placeholder={placeholder} disabled={disabled} onValueChange={(number: number | undefined) => onChange(frame.name, number ?? null)} />
      )}
    </FieldFrame>
  )
}

/** The year that is being typed; anything but digits is dropped. */
function digitsOf(text: string): number | null {
  const digits = text.replace(/\D/g, '').slice(0, YEAR_DIGITS)
  return digits === '' ? null : Number(digits)
}
