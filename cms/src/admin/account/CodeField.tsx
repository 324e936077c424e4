import { Field, TextInput } from '@strapi/design-system'
import { type ChangeEvent, useEffect, useRef } from 'react'

interface Props {
  readonly label: string
  readonly hint: string
  readonly value: string
  readonly fault: string | null
  readonly onChange: (value: string) => void
  readonly type?: 'text' | 'password'
  readonly autoComplete: 'one-time-code' | 'current-password'
  /** Whether what is above it is to be read first. */
  readonly comesLast?: boolean
}

/** The one field of a question about an account. It takes the focus when it comes, unless it comes last, and each time it is refused. */
export function CodeField({ label, hint, value, fault, onChange, type = 'text', autoComplete, comesLast = false }: Props) {
  const input = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (fault !== null || !comesLast) input.current?.focus()
  }, [fault, comesLast])
  return (
    <Field.Root id="account-code" name="code" hint={hint} error={fault ?? false} required>
      <Field.Label>{label}</Field.Label>
      <TextInput ref={input} type={type} value={value} onChange={({ target }: ChangeEvent<HTMLInputElement>) => onChange(target.value)} autoComplete={autoComplete} autoCapitalize="none" spellCheck={false} />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  )
}
