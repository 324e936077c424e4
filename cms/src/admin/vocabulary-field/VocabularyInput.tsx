import { SingleSelect, SingleSelectOption } from '@strapi/design-system'
import { useField } from '@strapi/strapi/admin'
import type { FieldProps } from '../field-props.ts'
import { FieldFrame } from '../FieldFrame.tsx'
import { choicesWith } from './choices.ts'

/** One code of a vocabulary, picked by its French label; nothing chosen is null. */
export function VocabularyInput({ attribute, placeholder, disabled, ...frame }: FieldProps) {
  const { value, error, onChange } = useField<string | null>(frame.name)
  const pick = (code: string | null) => onChange(frame.name, code)
  return (
    <FieldFrame {...frame} error={error}>
      <SingleSelect
        value={value ?? ''}
        placeholder={placeholder || 'Choisir…'}
        disabled={disabled}
        onChange={(code) => pick(String(code))}
        onClear={value && !disabled ? () => pick(null) : undefined}
        clearLabel="Effacer"
      >
        {choicesWith(attribute.options?.vocabulary ?? '', value ? [value] : []).map(({ code, label }) => (
          <SingleSelectOption key={code} value={code}>
            {label}
          </SingleSelectOption>
        ))}
      </SingleSelect>
    </FieldFrame>
  )
}
