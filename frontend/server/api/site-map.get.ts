import { siteMap } from '../presenters/site-map.ts'
import { currentEdition } from '../published/store.ts'

/** The site map that people read. */
export default defineEventHandler(() => siteMap(currentEdition()))
