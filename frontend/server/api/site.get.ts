import { siteFrame } from '../presenters/site.ts'
import { currentEdition } from '../published/store.ts'

/** What the header and the footer of every page need. */
export default defineEventHandler(() => siteFrame(currentEdition()))
