import type { ViewField } from './view-field.ts'

/** Words between fields: the title of a section, or the help text of the component above. */
export interface Note {
  readonly title?: string
  readonly help?: string
}

/**
 * A row of words. It borrows the name and the type of a real field because the edit view hides what an editor has no right to,
 * by name and type; it never reads or writes that field.
 */
export function noteField(neighbour: ViewField, note: Note): ViewField {
  return { ...neighbour, attribute: { type: 'string', customField: 'global::note', options: { note } } }
}
