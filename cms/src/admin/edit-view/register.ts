import type { StrapiApp } from '@strapi/strapi/admin'
import { inputFrom } from '../field-input.ts'
import { NoteRow } from './NoteRow.tsx'

/** Declares the row of words that `arrange.ts` puts between fields; no schema uses it. */
export function registerNotes(app: StrapiApp): void {
  app.customFields.register({
    name: 'note',
    type: 'string',
    intlLabel: { id: 'note.label', defaultMessage: 'Note' },
    intlDescription: { id: 'note.description', defaultMessage: 'Titre ou aide entre les champs' },
    components: { Input: inputFrom(NoteRow) },
  })
}
