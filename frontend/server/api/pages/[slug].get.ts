import { editorialPage } from '../../presenters/editorial-page.ts'
import { findBySlug } from '../../published/lookup.ts'
import { editionFor } from '../../preview/preview.ts'

/** A page written by editors. */
export default defineEventHandler((event) => {
  const edition = editionFor(event)
  const entry = findBySlug(edition, 'page', getRouterParam(event, 'slug', { decode: true }) ?? '')
  if (!entry) throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  return editorialPage(entry)
})
