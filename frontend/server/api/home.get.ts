import { siteUrl } from '../environment.ts'
import { homePage } from '../presenters/home.ts'
import { currentEdition } from '../published/store.ts'
import { homeMeta } from '../seo/page-meta.ts'

/** The home page. */
export default defineEventHandler(() => {
  const edition = currentEdition()
  return { ...homePage(edition, new Date()), meta: homeMeta(edition, siteUrl()) }
})
