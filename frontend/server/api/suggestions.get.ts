import { keptForTyping } from '../kept-for-typing.ts'
import { suggestions } from '../presenters/suggestions.ts'
import { currentEdition } from '../published/store.ts'

/** What the beginning of a question may mean: `?q=`. */
export default defineEventHandler((event) => keptForTyping(event, suggestions(currentEdition(), getQuery(event), new Date())))
