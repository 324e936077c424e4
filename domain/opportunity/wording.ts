import { counted } from '../text/counted.ts'
import { PARIS, wallClockAt } from '../time/index.ts'
import type { ApplicationWindow, Opportunity } from '../contract/opportunity.ts'
import { closingOf } from './status.ts'

const zoneNames: Readonly<Record<string, string>> = {
  [PARIS]: 'heure de Paris',
  'America/Cayenne': 'heure de Cayenne',
  'America/Guadeloupe': 'heure de la Guadeloupe',
  'America/Martinique': 'heure de la Martinique',
  'America/Miquelon': 'heure de Saint-Pierre-et-Miquelon',
  'Indian/Mayotte': 'heure de Mayotte',
  'Indian/Reunion': 'heure de La Réunion',
  'Pacific/Noumea': 'heure de Nouméa',
  'Pacific/Tahiti': 'heure de Tahiti',
  'Europe/London': 'heure de Londres',
  'Europe/Brussels': 'heure de Bruxelles',
  'Europe/Berlin': 'heure de Berlin',
  'Europe/Rome': 'heure de Rome',
  'Europe/Lisbon': 'heure de Lisbonne',
  'Europe/Athens': 'heure d’Athènes',
  'Europe/Vienna': 'heure de Vienne',
  'Africa/Algiers': 'heure d’Alger',
  'Africa/Cairo': 'heure du Caire',
  'Asia/Beirut': 'heure de Beyrouth',
  'America/Montreal': 'heure de Montréal',
  'America/Sao_Paulo': 'heure de São Paulo',
  'America/New_York': 'heure de New York',
  UTC: 'temps universel',
}

/** « heure de Paris »; for a zone without a French name here, its own city. */
export function formatTimezone(timezone: string): string {
  const city = (timezone.split('/').at(-1) ?? timezone).replaceAll('_', ' ')
  return zoneNames[timezone] ?? `heure ${/^[AEIOUY]/i.test(city) ? 'd’' : 'de '}${city}`
}

const days = new Map<string, Intl.DateTimeFormat>()

function dayFormatter(timezone: string, weekday: boolean): Intl.DateTimeFormat {
  const key = `${timezone} ${weekday}`
  const known = days.get(key)
  if (known) return known
  const created = new Intl.DateTimeFormat('fr-FR', { timeZone: timezone, ...(weekday ? { weekday: 'long' } : {}), day: 'numeric', month: 'long', year: 'numeric' })
  days.set(key, created)
  return created
}

const withOrdinal = (text: string): string => text.replace(/(^|\s)1 (?=\p{L})/u, '$11er ')

/** « vendredi 12 mars 2027 » as read in a zone. */
export function formatDate(instant: Date, timezone: string): string {
  return withOrdinal(dayFormatter(timezone, true).format(instant))
}

/** « 12 mars 2027 » for a day without zone, YYYY-MM-DD. */
export function formatDay(day: string): string {
  return withOrdinal(dayFormatter('UTC', false).format(new Date(`${day}T12:00:00Z`)))
}

/** « 18 h », « 18 h 30 », « midi »; the first instant of a day reads « 0 h », since « minuit » is understood as its end. Spaces do not break. */
export function formatHour(instant: Date, timezone: string): string {
  const { hour, minute } = wallClockAt(instant, timezone)
  if (minute === 0 && hour === 12) return 'midi'
  return minute === 0 ? `${hour}\u00a0h` : `${hour}\u00a0h\u00a0${String(minute).padStart(2, '0')}`
}

/** « vendredi 12 mars 2027 à 18 h (heure de Paris) », or the day alone when the hour is unknown. */
export function formatDeadline(window: ApplicationWindow): string {
  return formatMoment(closingOf(window), window.timezone, window.timeKnown)
}

/** An instant as a full French date, with its hour and zone when the hour is known. */
export function formatMoment(instant: Date, timezone: string, timeKnown: boolean): string {
  const date = formatDate(instant, timezone)
  return timeKnown ? `${date} à ${formatHour(instant, timezone)} (${formatTimezone(timezone)})` : date
}

const amounts = new Map<string, Intl.NumberFormat>()

function amountFormatter(currency: string): Intl.NumberFormat {
  const known = amounts.get(currency)
  if (known) return known
  const created = new Intl.NumberFormat('fr-FR', { style: 'currency', currency, minimumFractionDigits: 0, maximumFractionDigits: 2 })
  amounts.set(currency, created)
  return created
}

/** « 8 000 € »: whole units, non-breaking spaces. */
export function formatAmount(value: number, currency: string): string {
  return amountFormatter(currency).format(value).replace(/[\u202f ]/g, '\u00a0')
}

/** « 8 000 € », « de 1 000 € à 5 000 € », « jusqu’à 5 000 € », or null when no amount is known. */
export function describeReward({ amountMin, amountMax, currency }: Opportunity['funding']): string | null {
  if (amountMin !== null && amountMax !== null) {
    return amountMin === amountMax ? formatAmount(amountMax, currency) : `de ${formatAmount(amountMin, currency)} à ${formatAmount(amountMax, currency)}`
  }
  if (amountMax !== null) return `jusqu’à ${formatAmount(amountMax, currency)}`
  return amountMin === null ? null : `à partir de ${formatAmount(amountMin, currency)}`
}

/** What applying costs, in words. Nothing known reads « Frais non précisés », and one known zero says of what: unknown is not free. */
export function describeCost({ applicationFee, participationFee }: Opportunity['cost']): string {
  const parts: string[] = []
  if (applicationFee) parts.push(`${formatAmount(applicationFee, 'EUR')} de frais de dossier`)
  if (participationFee) parts.push(`${formatAmount(participationFee, 'EUR')} de frais de participation`)
  if (parts.length > 0) return parts.join(' et ')
  if (applicationFee === 0 && participationFee === 0) return 'Sans frais'
  if (applicationFee === 0) return 'Sans frais de dossier'
  return participationFee === 0 ? 'Sans frais de participation' : 'Frais non précisés'
}

/** « de 18 à 35 ans », « jusqu’à 35 ans », « à partir de 18 ans », or null when age does not matter or is unknown. Bounds are included. */
export function describeAge({ ageMin, ageMax }: Pick<Opportunity['eligibility'], 'ageMin' | 'ageMax'>): string | null {
  if (ageMin !== null && ageMax !== null) return `de ${ageMin} à ${counted(ageMax, 'an')}`
  if (ageMax !== null) return `jusqu’à ${counted(ageMax, 'an')}`
  return ageMin === null ? null : `à partir de ${counted(ageMin, 'an')}`
}
