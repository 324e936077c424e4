import { Field } from '@strapi/design-system'
import { type ReactNode, useEffect, useRef } from 'react'
import type { FieldProps } from './field-props.ts'

interface Props extends Pick<FieldProps, 'name' | 'label' | 'labelAction' | 'hint' | 'required'> {
  /** What its help and its error are derived from, where another input refers to them. */
  readonly id?: string
  readonly error?: string
  readonly children: ReactNode
}

/**
 * A button without a type submits its form, and Enter in any text field presses the form's first submit button. The design system's
 * « Tout effacer » has no type: Enter in the title would empty the list above. Every button of a field is a plain button.
 */
function usePlainButtons() {
  const frame = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const field = frame.current
    if (!field) return
    const makePlain = () => {
      for (const button of field.querySelectorAll<HTMLButtonElement>('button:not([type])')) button.type = 'button'
    }
    makePlain()
    // The list makes its own buttons, after this field has been drawn.
    const observer = new MutationObserver(makePlain)
    observer.observe(field, { childList: true, subtree: true })
    return () => observer.disconnect()
  }, [])
  return frame
}

/** Label, input, help text and error, tied together for screen readers as in Strapi's own fields. */
export function FieldFrame({ id, name, label, labelAction, hint, required, error, children }: Props) {
  return (
    <Field.Root id={id} name={name} hint={hint} error={error} required={required} ref={usePlainButtons()}>
      <Field.Label action={labelAction}>{label}</Field.Label>
      {children}
      <Field.Hint />
      <Field.Error />
    </Field.Root>
  )
}
