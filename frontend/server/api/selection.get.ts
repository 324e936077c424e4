import { currentEdition } from '../published/store.ts'
import { selectionPage } from '../presenters/selection.ts'

/** A selection of opportunities and their comparison: `?fiches=&comparer=`, the same parameters as the page. */
export default defineEventHandler((event) => selectionPage(currentEdition(), getQuery(event), new Date()))
