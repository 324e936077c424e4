import { statsPage } from '../presenters/stats.ts'
import { currentEdition } from '../published/store.ts'

/** The service in figures. */
export default defineEventHandler(() => statsPage(currentEdition(), null, new Date()))
