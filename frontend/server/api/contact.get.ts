import { contactPage } from '../presenters/editorial-page.ts'
import { currentEdition } from '../published/store.ts'

/** The contact page: `?sujet=&page=`. */
export default defineEventHandler((event) => {
  const page = contactPage(currentEdition(), getQuery(event))
  if (!page) throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  return page
})
