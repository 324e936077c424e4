import { siteUrl } from '../environment.ts'
import { siteFrame } from '../presenters/site.ts'
import { currentEdition } from '../published/store.ts'
import { siteIdentity } from '../seo/page-meta.ts'

/** What the header, the footer and the head of every page need. */
export default defineEventHandler(() => {
  const edition = currentEdition()
  return { ...siteFrame(edition), identity: siteIdentity(edition, siteUrl()) }
})
