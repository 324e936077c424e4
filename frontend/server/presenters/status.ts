import { counted } from '@elles/domain/text'
import type { Opportunity } from '@elles/domain/contract'
import { closingOf, formatDate, formatDay, formatHour, formatMoment, type Status } from '@elles/domain/opportunity'
import { suspension } from '@elles/domain/vocabulary'
import { PARIS } from '@elles/domain/time'
import type { StatusBadge, Tone } from '../../shared/catalogue.ts'
import type { ClosedBanner } from '../../shared/opportunity-page.ts'
import type { CalendarState } from '../search/calendar.ts'


const tones: Readonly<Record<Status, Tone>> = {
  open: 'success', 'closing-soon': 'warning', upcoming: 'info', rolling: 'success', expected: 'neutral', suspended: 'neutral', closed: 'neutral',
}

const labels: Readonly<Record<Exclude<Status, 'closing-soon' | 'upcoming' | 'suspended'>, string>> = {
  open: 'Ouverte', rolling: 'Toute l’année', expected: 'Prochaine édition attendue', closed: 'Fermée',
}

/** « aujourd’hui », « demain », « dans 5 jours ». */
export function daysLeftInWords(daysLeft: number): string {
  if (daysLeft <= 0) return 'aujourd’hui'
  return daysLeft === 1 ? 'demain' : `dans ${counted(daysLeft, 'jour')}`
}

/** The status in a few words, for a badge. */
export function badgeOf(opportunity: Opportunity, { status, deadline, opening }: CalendarState): StatusBadge {
  const tone = tones[status]
  if (status === 'closing-soon') return { tone, label: `Clôture ${daysLeftInWords(deadline?.daysLeft ?? 0)}` }
  if (status === 'upcoming') return { tone, label: opening ? `Ouvre le ${dayAndMonth(opening.opensAt, opening.window.timezone)}` : 'Bientôt ouverte' }
  if (status === 'suspended') return { tone, label: suspension.labelOf(opportunity.suspension) }
  return { tone, label: labels[status] }
}

const dayFormatters = new Map<string, Intl.DateTimeFormat>()

function dayAndMonth(instant: Date, timezone: string): string {
  const formatter = dayFormatters.get(timezone) ?? new Intl.DateTimeFormat('fr-FR', { timeZone: timezone, day: 'numeric', month: 'long' })
  dayFormatters.set(timezone, formatter)
  return formatter.format(instant).replace(/^1 /, '1er ')
}

/** « mars », for a month from 1 to 12. */
export function monthName(month: number): string {
  return new Intl.DateTimeFormat('fr-FR', { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2026, month - 1, 15)))
}

function lastClosing(opportunity: Opportunity): { closesAt: Date; timezone: string } | null {
  const [last] = opportunity.windows.filter(({ certainty }) => certainty === 'confirmed').map((window) => ({ closesAt: closingOf(window), timezone: window.timezone })).sort((a, b) => b.closesAt.getTime() - a.closesAt.getTime())
  return last ?? null
}

/** Until when, or from when, in the words of a card; the zone is said when it is not Paris. */
export function deadlineInWords(opportunity: Opportunity, { status, deadline, opening, from }: CalendarState): string | null {
  if (status === 'rolling') return 'sans date limite'
  if (deadline) {
    const { timezone, timeKnown } = deadline.window
    if (timezone !== PARIS) return `jusqu’au ${formatMoment(deadline.closesAt, timezone, timeKnown)}`
    return `jusqu’au ${formatDate(deadline.closesAt, timezone)}${timeKnown ? ` à ${formatHour(deadline.closesAt, timezone)}` : ''}`
  }
  if (status === 'upcoming' && opening) return `ouvre le ${formatDate(opening.opensAt, opening.window.timezone)}`
  if (status === 'expected') return expectedInWords(opportunity, from)
  const last = lastClosing(opportunity)
  return status === 'closed' && last ? `fermée depuis le ${formatDate(last.closesAt, last.timezone)}` : null
}

/** « attendue vers le vendredi 7 mai 2027 », from the nearest window that nobody has confirmed. */
function expectedInWords({ windows }: Opportunity, from: number): string {
  const [next] = windows.map((window) => ({ window, closesAt: closingOf(window) })).filter(({ closesAt }) => closesAt.getTime() >= from).sort((a, b) => a.closesAt.getTime() - b.closesAt.getTime())
  return next ? `clôture attendue vers le ${formatDate(next.closesAt, next.window.timezone)}` : 'dates à confirmer'
}

/** What the banner says when nobody can apply, or null while one can or soon will. */
export function closedBannerOf(opportunity: Opportunity, { status }: CalendarState): ClosedBanner | null {
  if (status !== 'closed' && status !== 'suspended' && status !== 'expected') return null
  const last = lastClosing(opportunity)
  const usually = opportunity.usualOpeningMonth ? `ouvre d’habitude en ${monthName(opportunity.usualOpeningMonth)}.` : null
  const alone = usually === null ? '' : `Cette opportunité ${usually}`
  const advice = opportunity.rhythm === 'one-off' ? 'Cherchez une opportunité proche.' : 'Préparez votre dossier dès maintenant, ou cherchez une opportunité proche.'
  if (status === 'suspended') {
    const since = opportunity.suspensionDate ? ` depuis le ${formatDay(opportunity.suspensionDate)}` : ''
    return { title: suspension.labelOf(opportunity.suspension), text: `L’organisateur ne prend plus de candidatures${since}. ${alone}`.trim(), advice, link: null }
  }
  if (status === 'expected') return { title: 'Prochaine édition attendue', text: `Les dates ne sont pas encore confirmées par l’organisateur. ${alone}`.trim(), advice, link: { label: 'Voir le calendrier', href: '#calendrier' } }
  const when = last ? `Cette opportunité a fermé le ${formatDate(last.closesAt, last.timezone)}.` : 'Cette opportunité est fermée.'
  const never = opportunity.rhythm === 'one-off' ? 'Elle n’a lieu qu’une fois.' : usually === null ? '' : `Elle ${usually}`
  return { title: 'Fermée', text: `${when} ${never}`.trim(), advice, link: null }
}
