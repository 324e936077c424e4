import { endOfDay, instantOf, startOfDay, wallClockAt } from '@elles/domain/time'

/** What stands in the inputs of a day and of an hour, as it was typed. */
export interface Typed {
  readonly day: string
  readonly hour: string
}

/** Where what is typed belongs. */
export interface Clock {
  readonly zone: string
  /** Which part of a day stands for a day without an hour; undefined where an hour must be given. */
  readonly wholeDay: 'start' | 'end' | undefined
  /** Whether the hours of the period are known ones: then midnight is an hour like any other. */
  readonly isHourKnown: boolean
}

/**
 * How a day without an hour is stored, by the field of a period: as the import of tables does; `timeKnown` beside it
 * says that there is none.
 */
export const wholeDays: Readonly<Record<string, 'start' | 'end'>> = {
  opensAt: 'start', closesAt: 'end', originalClosesAt: 'end',
}

const EARLIEST_YEAR = 1900
const LATEST_YEAR = 2099
const NO_DAY = 'Ce n’est pas un jour du calendrier. Écrivez le jour, le mois et l’année. Exemple\u00a0: 12/03/2027.'
const NO_HOUR = 'Ce n’est pas une heure. Écrivez l’heure et les minutes. Exemple\u00a0: 18:30.'
const DAY_MISSING = 'Ajoutez le jour\u00a0: une heure seule ne peut pas être gardée.'
const HOUR_MISSING = 'Ajoutez l’heure\u00a0: un jour seul ne peut pas être gardé ici.'
const nothing: Typed = { day: '', hour: '' }
const two = (number: number | string): string => String(number).padStart(2, '0')

/** « 12/03/2027 », « 12.3.2027 », « 2027-03-12 » as YYYY-MM-DD; null for what is no day of the calendar. */
export function readDay(text: string): string | null {
  const shape = /^(?:(\d{1,2})[/. -](\d{1,2})[/. -](\d{4})|(\d{4}-\d{2}-\d{2}))$/
  const [, day, month, year, iso] = shape.exec(text.trim()) ?? []
  const read = iso ?? (year ? `${year}-${two(month ?? '')}-${two(day ?? '')}` : '')
  const date = new Date(`${read}T12:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(read) ? read : null
}

/** « 12:00 », « 9h », « 18 h 30 » as HH:MM; null for what is no hour. */
export function readHour(text: string): string | null {
  const [, hour, minute = '00'] = /^([01]?\d|2[0-3])\s*(?:[h:]\s*([0-5]\d)?)$/i.exec(text.trim()) ?? []
  return hour === undefined ? null : `${two(hour)}:${minute}`
}

/** A day (YYYY-MM-DD) as it is written in French; '' for none. */
export const dayInFrench = (day: string | null | undefined): string => (day ?? '').split('-').toReversed().join('/')

/** What is wrong with a day as it stands, in words for who typed it; null when nothing is. */
export function faultOfDay(text: string): string | null {
  if (text.trim() === '') return null
  const day = readDay(text)
  if (!day) return NO_DAY
  const year = Number(day.slice(0, 4))
  const isNear = year >= EARLIEST_YEAR && year <= LATEST_YEAR
  return isNear ? null : `Écrivez une année entre ${EARLIEST_YEAR} et ${LATEST_YEAR}.`
}

/** What keeps a day and an hour from being stored as they stand, in words for who typed them; null when nothing does. */
export function faultOf({ day, hour }: Typed, { wholeDay }: Pick<Clock, 'wholeDay'>): string | null {
  const fault = faultOfDay(day)
  if (fault) return fault
  if (hour.trim() !== '' && !readHour(hour)) return NO_HOUR
  if (day.trim() === '') return hour.trim() === '' ? null : DAY_MISSING
  return hour.trim() === '' && wholeDay === undefined ? HOUR_MISSING : null
}

/** Which of the two what is wrong is about: where the keyboard belongs to mend it. */
export function faultyPart({ day, hour }: Typed): keyof Typed {
  const isHourWrong = hour.trim() !== '' && !readHour(hour)
  const isHourMissing = day.trim() !== '' && hour.trim() === ''
  return faultOfDay(day) === null && (isHourWrong || isHourMissing) ? 'hour' : 'day'
}

/** The instant (ISO 8601) that they say, null for none. To be asked only when nothing is wrong with them. */
export function instantOfTyped(typed: Typed, { zone, wholeDay }: Clock): string | null {
  const day = readDay(typed.day)
  if (!day) return null
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hour = 12, minute = 0] = readHour(typed.hour)?.split(':').map(Number) ?? []
  const instant = instantOf({ year, month, day: date, hour, minute, second: 0 }, zone)
  if (typed.hour.trim() !== '') return instant.toISOString()
  return (wholeDay === 'end' ? endOfDay : startOfDay)(instant, zone).toISOString()
}

/** What a stored instant shows in the two inputs; nothing for what is no instant. */
export function typedOf(instant: string | null | undefined, clock: Clock): Typed {
  const date = new Date(instant ?? '')
  if (Number.isNaN(date.getTime())) return nothing
  const { year, month, day, hour, minute } = wallClockAt(date, clock.zone)
  const written = `${two(day)}/${two(month)}/${String(year).padStart(4, '0')}`
  const typed = { day: written, hour: `${two(hour)}:${two(minute)}` }
  const dayAlone = { ...typed, hour: '' }
  const isDayAlone = clock.wholeDay !== undefined && instantOfTyped(dayAlone, clock) === date.toISOString()
  return isDayAlone && !(clock.wholeDay === 'start' && clock.isHourKnown) ? dayAlone : typed
}

/** What the inputs show: what the form holds, or what is being typed as long as it says the same or cannot be stored. */
export function shownIn(typed: Typed | null, value: string | null | undefined, clock: Clock): Typed {
  if (typed === null) return typedOf(value, clock)
  const isCurrent = faultOf(typed, clock) !== null || instantOfTyped(typed, clock) === (value ?? null)
  return isCurrent ? typed : typedOf(value, clock)
}
