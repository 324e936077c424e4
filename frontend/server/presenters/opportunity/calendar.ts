import type { ApplicationWindow, Opportunity } from '@elles/domain/contract'
import { closingOf, formatDay, formatDeadline, formatMoment, formatTimezone, openingOf, type Deadline } from '@elles/domain/opportunity'
import { rhythm, windowCertainty, windowNature } from '@elles/domain/vocabulary'
import type { Fact } from '../../../shared/facts.ts'
import type { DeadlineView, WindowView } from '../../../shared/opportunity-page.ts'
import { fact, known } from '../facts.ts'
import { daysLeftInWords, monthName } from '../status.ts'

/** How often it comes back, in words. */
export function rhythmFacts({ rhythm: code, usualOpeningMonth }: Opportunity): Fact[] {
  return known(fact('Rythme', rhythm.labelOf(code)), fact('Ouverture habituelle', usualOpeningMonth ? monthName(usualOpeningMonth) : null))
}

/** Every window, the nearest to come first and past ones last. */
export function windowViews({ windows }: Opportunity, now: Date): WindowView[] {
  const byClosing = [...windows].sort((a, b) => closingOf(a).getTime() - closingOf(b).getTime())
  const isOver = (window: ApplicationWindow) => closingOf(window) < now
  // Sessions keep their number of the calendar, whatever the order in which they are shown.
  return [...byClosing.filter((window) => !isOver(window)), ...byClosing.filter(isOver).reverse()].map((window) => viewOf(window, byClosing.indexOf(window), windows.length, now))
}

function viewOf(window: ApplicationWindow, index: number, total: number, now: Date): WindowView {
  const opensAt = openingOf(window)
  return {
    label: window.label ?? (total > 1 ? `Session ${index + 1}` : 'Dépôt des candidatures'),
    isOver: closingOf(window) < now,
    opens: opensAt && formatMoment(opensAt, window.timezone, window.timeKnown),
    closes: formatDeadline(window),
    formerly: formerlyOf(window),
    reason: window.changeReason,
    change: changeOf(window),
    notes: notesOf(window),
    then: known(
      fact('Résultats', window.resultsOn && formatDay(window.resultsOn)),
      fact('Début', window.startsOn && formatDay(window.startsOn)),
      fact('Fin', window.endsOn && formatDay(window.endsOn)),
    ),
  }
}

/** The deadline before it moved, as one reads it in the window's zone. */
function formerlyOf({ originalClosesAt, timezone, timeKnown }: ApplicationWindow): string | null {
  return originalClosesAt && formatMoment(new Date(originalClosesAt), timezone, timeKnown)
}

/** The deadline that runs now: when, how long that leaves, and how it moved. */
export function deadlineView({ window, closesAt, daysLeft }: Deadline): DeadlineView {
  return { text: `Clôture le ${formatDeadline(window)}`, left: daysLeftInWords(daysLeft), change: changeOf(window), formerly: formerlyOf(window), closesAt: closesAt.toISOString(), timezone: window.timezone, timeKnown: window.timeKnown }
}

/** How the deadline moved, in a word. */
function changeOf({ closesAt, originalClosesAt }: ApplicationWindow): string | null {
  if (originalClosesAt === null) return null
  return Date.parse(closesAt) >= Date.parse(originalClosesAt) ? 'Prolongée' : 'Avancée'
}

function notesOf(window: ApplicationWindow): string[] {
  const notes: string[] = []
  if (window.nature !== 'deposit') notes.push(windowNature.labelOf(window.nature))
  if (window.certainty === 'expected') notes.push(windowCertainty.labelOf(window.certainty))
  if (!window.timeKnown) notes.push(`Heure non précisée\u00a0: jusqu’à la fin de la journée (${formatTimezone(window.timezone)})`)
  return notes
}
