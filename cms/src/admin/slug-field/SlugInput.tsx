import { IconButton, TextInput } from '@strapi/design-system'
import { ArrowClockwise } from '@strapi/icons'
import { useField } from '@strapi/strapi/admin'
import { slugify } from '@elles/domain/text'
import { useEffect, useRef } from 'react'
import type { FieldProps } from '../field-props.ts'
import { FieldFrame } from '../FieldFrame.tsx'

interface Props extends Omit<FieldProps, 'attribute'> {
  readonly attribute: { readonly targetField?: string }
}

/** The slug of the title in the form, or '' while there is none. */
function useTitleSlug(attribute: Props['attribute']): string {
  const { value: title } = useField<string | null>(attribute.targetField ?? '')
  return slugify(title ?? '')
}

/**
 * The address of a page. It follows the title until the entry is first saved or someone writes it by hand. Strapi's own input
 * takes the type's name while the title is empty and keeps it, so that an entry could be published at « /opportunity ».
 */
export function SlugInput({ attribute, placeholder, disabled, ...frame }: Props) {
  const { value, initialValue, error, onChange } = useField<string | null>(frame.name)
  const proposed = useTitleSlug(attribute)
  const isFollowing = useRef(!value)
  useEffect(() => {
    const isUntouched = proposed === '' && !value
    if (isFollowing.current && !initialValue && !disabled && !isUntouched) onChange(frame.name, proposed || null)
  }, [proposed])
  const write = (slug: string) => {
    isFollowing.current = slug === ''
    onChange(frame.name, slug || null)
  }
  return (
    <FieldFrame {...frame} error={error}>
      <TextInput
        value={value ?? ''}
        placeholder={placeholder}
        disabled={disabled}
        onChange={({ target }: { target: HTMLInputElement }) => write(target.value)}
        endAction={
          disabled || proposed === '' ? undefined : (
            <IconButton label="Reprendre le titre" variant="ghost" onClick={() => write(proposed)}>
              <ArrowClockwise />
            </IconButton>
          )
        }
      />
    </FieldFrame>
  )
}
