import { Textarea } from '@strapi/design-system'
import { useField } from '@strapi/strapi/admin'
import { useState } from 'react'
import type { FieldProps } from '../field-props.ts'
import { FieldFrame } from '../FieldFrame.tsx'

interface Props<Cells> extends FieldProps {
  readonly read: (text: string) => Cells
  readonly write: (cells: Cells) => string
}

/** Cells written as text. The text is kept as typed while the form holds the cells, else a bar could never be typed. */
export function CellsInput<Cells extends readonly unknown[]>({ read, write, attribute: _attribute, placeholder, disabled, ...frame }: Props<Cells>) {
  const { value, error, onChange } = useField<Cells | null>(frame.name)
  const [typed, setTyped] = useState<string>()
  const stored = Array.isArray(value) ? write(value) : ''
  const isCurrent = typed !== undefined && write(read(typed)) === stored
  const change = (text: string) => {
    setTyped(text)
    onChange(frame.name, text.trim() === '' ? null : read(text))
  }
  return (
    <FieldFrame {...frame} error={error}>
      <Textarea
        value={isCurrent ? typed : stored}
        placeholder={placeholder}
        disabled={disabled}
        onChange={({ target }: { target: HTMLTextAreaElement }) => change(target.value)}
      />
    </FieldFrame>
  )
}
