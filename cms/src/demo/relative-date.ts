import { DAY_MS, dayAt, dayNumberAt, endOfDay, instantOf, PARIS, startOfDay } from '@elles/domain/time'

const pattern = /^J(?:([+-])(\d+))?(?:T(\d{2}):(\d{2}))?$/

/** Whether the text is a day counted from the day of loading: "J", "J-20", "J+12T18:00". */
export const isRelative = (text: string): boolean => pattern.test(text)

/** Whether a relative instant says its hour. */
export const hasHour = (text: string): boolean => text.includes('T')

function noonOf(text: string, today: Date): { noon: Date; hour: number | null; minute: number } {
  const match = pattern.exec(text)
  if (!match) throw new RangeError(`"${text}" is not a relative date such as "J-20" or "J+12T18:00"`)
  const [, sign, count, hour, minute] = match
  const days = Number(count ?? 0) * (sign === '-' ? -1 : 1)
  const noon = new Date((dayNumberAt(today, PARIS) + days) * DAY_MS + DAY_MS / 2)
  return { noon, hour: hour === undefined ? null : Number(hour), minute: Number(minute ?? 0) }
}

/** The calendar day, YYYY-MM-DD. */
export function relativeDay(text: string, today: Date): string {
  return dayAt(noonOf(text, today).noon)
}

/** The instant in a zone, ISO 8601. Without an hour: the start of that day, or its end for a closing date. */
export function relativeInstant(text: string, today: Date, timezone: string, closing: boolean): string {
  const { noon, hour, minute } = noonOf(text, today)
  if (hour === null) return (closing ? endOfDay(noon, timezone) : startOfDay(noon, timezone)).toISOString()
  return instantOf({ year: noon.getUTCFullYear(), month: noon.getUTCMonth() + 1, day: noon.getUTCDate(), hour, minute, second: 0 }, timezone).toISOString()
}
