import { siteUrl } from '../environment.ts'
import { openDataPage } from '../presenters/open-data.ts'

/** What a reuser needs to know. */
export default defineEventHandler(() => openDataPage(siteUrl()))
