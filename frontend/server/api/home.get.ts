import { siteUrl } from '../environment.ts'
import { homePage } from '../presenters/home.ts'
import { editionFor } from '../preview/preview.ts'
import { homeMeta } from '../seo/page-meta.ts'

/** The home page. */
export default defineEventHandler((event) => {
  const edition = editionFor(event)
  return { ...homePage(edition, new Date()), meta: homeMeta(edition, siteUrl()) }
})
