import type { ReactNode } from 'react'

/** What the content manager gives the input of a custom field, as far as ours use it. */
export interface FieldProps {
  readonly name: string
  readonly label: ReactNode
  readonly labelAction?: ReactNode
  readonly hint?: ReactNode
  readonly placeholder?: string
  readonly required?: boolean
  readonly disabled?: boolean
  readonly attribute: { readonly options?: { readonly vocabulary?: string } }
}
