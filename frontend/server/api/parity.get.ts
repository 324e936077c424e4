import { parityPage } from '../presenters/parity.ts'
import { currentEdition } from '../published/store.ts'

/** The parity figures: `?type=&indicateur=&annee=&page=`, the same parameters as `/parite`. */
export default defineEventHandler((event) => parityPage(currentEdition(), getQuery(event)))
