import { Typography } from '@strapi/design-system'
import type { Note } from './note.ts'

interface Props {
  readonly attribute: { readonly options?: { readonly note?: Note } }
}

/** The words of a note: no input, nothing to focus. */
export function NoteRow({ attribute }: Props) {
  const { title, help } = attribute.options?.note ?? {}
  if (title) {
    return (
      <Typography variant="delta" fontWeight="bold" tag="h2">
        {title}
      </Typography>
    )
  }
  return (
    <Typography variant="pi" textColor="neutral600">
      {help}
    </Typography>
  )
}
