import { Link, TextInput } from '@strapi/design-system'
import { useField } from '@strapi/strapi/admin'
import { ExternalLink } from '@strapi/icons'
import { plainHostOf } from '@elles/domain/contract'
import type { FieldProps } from '../field-props.ts'
import { FieldFrame } from '../FieldFrame.tsx'

/** A web address with a link to try it; the spaces that come with a pasted address are dropped. */
export function WebAddressInput({ placeholder, disabled, ...frame }: FieldProps) {
  const { value, error, onChange } = useField<string | null>(frame.name)
  const host = plainHostOf(value ?? '')
  const address = value?.startsWith('https://') && URL.canParse(value) ? value : undefined
  return (
    <FieldFrame
      {...frame}
      hint={host ? `Le nom de ce site mêle plusieurs alphabets\u00a0: il mène à ${host}. Vérifiez-le.` : frame.hint}
      error={error}
      labelAction={
        address ? (
          <Link href={address} target="_blank" rel="noreferrer" endIcon={<ExternalLink />}>
            Ouvrir
          </Link>
        ) : undefined
      }
    >
      <TextInput
        type="url"
        value={value ?? ''}
        placeholder={placeholder}
        disabled={disabled}
        onChange={({ target }: { target: HTMLInputElement }) => onChange(frame.name, target.value.trim() || null)}
      />
    </FieldFrame>
  )
}
