import { homePage } from '../presenters/home.ts'
import { currentEdition } from '../published/store.ts'

/** The home page. */
export default defineEventHandler(() => homePage(currentEdition(), new Date()))
