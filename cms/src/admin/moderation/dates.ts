import { counted } from '@elles/domain/text'
import { formatDate, formatHour } from '@elles/domain/opportunity'
import { DAY_MS, PARIS } from '@elles/domain/time'



/** « vendredi 12 mars 2027 à 18 h 05 », in Paris. */
export const momentInWords = (instant: string): string => `${formatDate(new Date(instant), PARIS)} à ${formatHour(new Date(instant), PARIS)}`

/** Midnight in Paris of an instant's day, as a count of days: two instants of the same day have the same one. */
const dayNumber = (instant: Date): number => Date.parse(instant.toLocaleDateString('sv-SE', { timeZone: PARIS })) / DAY_MS

/** How long ago, in whole days of the calendar: « aujourd’hui », « hier », « depuis 3 jours ». */
export function ageInWords(instant: string, now: Date): string {
  const days = dayNumber(now) - dayNumber(new Date(instant))
  if (days <= 0) return 'aujourd’hui'
  return days === 1 ? 'hier' : `depuis ${counted(days, 'jour')}`
}

/** When what the queue shows was sent, as its address says it: « reçues avant le 14 novembre 2026 »; null when it says nothing. */
export function receivedInWords(from: string | null, before: string | null): string | null {
  const [since, until] = [from, before].map((instant) => (instant === null || Number.isNaN(Date.parse(instant)) ? null : formatDate(new Date(instant), PARIS)))
  if (since && until) return `Reçues entre le ${since} et le ${until}`
  if (since) return `Reçues depuis le ${since}`
  return until ? `Reçues avant le ${until}` : null
}
