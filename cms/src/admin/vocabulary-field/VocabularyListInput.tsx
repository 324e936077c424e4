import { MultiSelect, MultiSelectOption } from '@strapi/design-system'
import { useField } from '@strapi/strapi/admin'
import type { FieldProps } from '../field-props.ts'
import { FieldFrame } from '../FieldFrame.tsx'
import { choicesWith } from './choices.ts'

/** Several codes of a vocabulary, picked by their French labels and kept in the vocabulary's order; nothing chosen is []. */
export function VocabularyListInput({ attribute, placeholder, disabled, ...frame }: FieldProps) {
  const { value, error, onChange } = useField<string[] | null>(frame.name)
  const stored = Array.isArray(value) ? value : []
  const choices = choicesWith(attribute.options?.vocabulary ?? '', stored)
  const pick = (codes: readonly string[]) =>
    onChange(
      frame.name,
      choices.map(({ code }) => code).filter((code) => codes.includes(code)),
    )
  return (
    <FieldFrame {...frame} error={error}>
      <MultiSelect
        value={stored}
        placeholder={placeholder || 'Choisir…'}
        disabled={disabled}
        onChange={pick}
        onClear={disabled ? undefined : () => pick([])}
        clearLabel="Tout effacer"
        withTags
      >
        {choices.map(({ code, label }) => (
          <MultiSelectOption key={code} value={code}>
            {label}
          </MultiSelectOption>
        ))}
      </MultiSelect>
    </FieldFrame>
  )
}
