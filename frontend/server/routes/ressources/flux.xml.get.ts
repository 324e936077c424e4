import { siteUrl } from '../../environment.ts'
import { siteFrame } from '../../presenters/site.ts'
import { currentEdition } from '../../published/store.ts'
import { resourceFeed } from '../../seo/atom.ts'
import { editionDocument, sendDocument } from '../../seo/document.ts'

const feed = editionDocument((edition, _key, now) => resourceFeed(edition, siteUrl(), siteFrame(edition).name, now))

/** The latest resources, for readers of feeds. */
export default defineEventHandler((event) => {
  const found = feed(currentEdition(), '', new Date())
  if (!found) throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  return sendDocument(event, 'application/atom+xml; charset=utf-8', found)
})
