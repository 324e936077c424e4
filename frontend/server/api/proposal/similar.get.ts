import { keptForTyping } from '../../kept-for-typing.ts'
import { similarTo } from '../../proposal/similar.ts'
import { currentEdition } from '../../published/store.ts'
import { firstText } from '../../search/raw-query.ts'

/** The opportunities of the catalogue that resemble a title: `?q=`. */
export default defineEventHandler((event) => keptForTyping(event, { items: similarTo(currentEdition(), firstText(getQuery(event).q), new Date()) }))
