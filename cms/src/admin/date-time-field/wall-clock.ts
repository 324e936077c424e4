import { instantOf, wallClockAt } from '@elles/domain/opportunity'

const local = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})/
const two = (number: number): string => String(number).padStart(2, '0')

/** An instant (ISO 8601) as a browser's field for a day and an hour takes it, on the clocks of that zone; '' for none. */
export function toLocal(instant: string | null | undefined, timezone: string): string {
  const date = new Date(instant ?? '')
  if (Number.isNaN(date.getTime())) return ''
  const { year, month, day, hour, minute } = wallClockAt(date, timezone)
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}`
}

/** The instant at which the clocks of that zone show what was typed; null for what is no day and hour. */
export function toInstant(text: string, timezone: string): string | null {
  const [year, month, day, hour, minute] = (local.exec(text) ?? []).slice(1).map(Number)
  if (!year || !month || !day || hour === undefined || minute === undefined) return null
  return instantOf({ year, month, day, hour, minute, second: 0 }, timezone).toISOString()
}
