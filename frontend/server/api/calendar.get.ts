import { calendarMonth } from '../presenters/calendar-month.ts'
import { currentEdition } from '../published/store.ts'

/** A month of openings and deadlines: `?mois=2027-03` and the parameters of the catalogue. */
export default defineEventHandler((event) => calendarMonth(currentEdition(), getQuery(event), new Date()))
