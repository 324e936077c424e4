import { Field } from '@strapi/design-system'
import type { ReactNode } from 'react'
import type { FieldProps } from './field-props.ts'

interface Props extends Pick<FieldProps, 'name' | 'label' | 'labelAction' | 'hint' | 'required'> {
  readonly error?: string
  readonly children: ReactNode
}

/** Label, input, help text and error, tied together for screen readers as in Strapi's own fields. */
export function FieldFrame({ name, label, labelAction, hint, required, error, children }: Props) {
  return (
    <Field.Root name={name} hint={hint} error={error} required={required}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      {children}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  )
}
