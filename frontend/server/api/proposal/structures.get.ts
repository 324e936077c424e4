import { keptForTyping } from '../../kept-for-typing.ts'
import { knownStructures } from '../../proposal/structures.ts'
import { currentEdition } from '../../published/store.ts'
import { firstText } from '../../search/raw-query.ts'

/** The structures of the catalogue that a name or a SIRET may mean: `?q=`. */
export default defineEventHandler((event) => keptForTyping(event, { items: knownStructures(currentEdition(), firstText(getQuery(event).q)) }))
