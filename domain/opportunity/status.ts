import type { ApplicationWindow, Opportunity } from '../contract/opportunity.ts'
import { dayNumberAt, endOfDay, PARIS, startOfDay } from '../time/index.ts'
import type { status } from '../vocabulary/index.ts'

export type Status = (typeof status.codes)[number]

/** What the calendar of an opportunity is made of. */
export type Calendar = Pick<Opportunity, 'rhythm' | 'windows' | 'suspension' | 'suspensionDate'>

export interface Deadline {
  window: ApplicationWindow
  closesAt: Date
  /** Calendar days in the window's zone; 0 means today. */
  daysLeft: number
}

export interface Opening {
  window: ApplicationWindow
  opensAt: Date
}

/** An opportunity is « closing soon » from this many calendar days before its deadline (content-model.md). */
export const CLOSING_SOON_DAYS = 14

/** The last instant at which an application is taken: the end of the day in the window's zone when the hour is unknown. */
export function closingOf(window: ApplicationWindow): Date {
  const closesAt = new Date(window.closesAt)
  return window.timeKnown ? closesAt : endOfDay(closesAt, window.timezone)
}

/** The first instant at which an application is taken, or null when nobody said it: the window then counts as already open. */
export function openingOf(window: ApplicationWindow): Date | null {
  if (window.opensAt === null) return null
  const opensAt = new Date(window.opensAt)
  return window.timeKnown ? opensAt : startOfDay(opensAt, window.timezone)
}

const isConfirmed = (window: ApplicationWindow): boolean => window.certainty === 'confirmed'
const isPast = (window: ApplicationWindow, now: Date): boolean => closingOf(window) < now
const isAhead = (window: ApplicationWindow, now: Date): boolean => (openingOf(window) ?? now) > now
const isRunning = (window: ApplicationWindow, now: Date): boolean => !isPast(window, now) && !isAhead(window, now)

/** The instant from which a suspension counts, or null without one; without a date it has always counted. */
export function suspensionStart({ suspension, suspensionDate }: Calendar): Date | null {
  if (suspension === 'none') return null
  return suspensionDate === null ? new Date(0) : startOfDay(new Date(`${suspensionDate}T12:00:00Z`), PARIS)
}

/** Nobody waits for a date of what is rolling or suspended. */
const hasDates = (calendar: Calendar, now: Date): boolean => calendar.rhythm !== 'rolling' && !isSuspended(calendar, now)

function isSuspended(calendar: Calendar, now: Date): boolean {
  const from = suspensionStart(calendar)
  return from !== null && from <= now
}

/** The next deadline among the confirmed windows that are running, or null. */
export function deadlineOf(calendar: Calendar, now: Date): Deadline | null {
  if (!hasDates(calendar, now)) return null
  const running = calendar.windows.filter((window) => isConfirmed(window) && isRunning(window, now))
  const [first] = running.sort((a, b) => closingOf(a).getTime() - closingOf(b).getTime())
  if (!first) return null
  const closesAt = closingOf(first)
  return { window: first, closesAt, daysLeft: dayNumberAt(closesAt, first.timezone) - dayNumberAt(now, first.timezone) }
}

/** The next confirmed window to open after now, or null. */
export function nextOpeningOf(calendar: Calendar, now: Date): Opening | null {
  if (!hasDates(calendar, now)) return null
  const ahead = calendar.windows.flatMap((window) => {
    const opensAt = openingOf(window)
    return isConfirmed(window) && opensAt !== null && opensAt > now ? [{ window, opensAt }] : []
  })
  const [first] = ahead.sort((a, b) => a.opensAt.getTime() - b.opensAt.getTime())
  return first ?? null
}

/** What the calendar says at an instant. A suspension wins over every window from its day on; an expected window is never « open ». */
export function statusOf(calendar: Calendar, now: Date): Status {
  if (isSuspended(calendar, now)) return 'suspended'
  if (calendar.rhythm === 'rolling') return 'rolling'
  const deadline = deadlineOf(calendar, now)
  if (deadline) return deadline.daysLeft <= CLOSING_SOON_DAYS ? 'closing-soon' : 'open'
  if (nextOpeningOf(calendar, now)) return 'upcoming'
  return calendar.windows.some((window) => !isConfirmed(window) && !isPast(window, now)) ? 'expected' : 'closed'
}

/**
 * The first instant after now at which the status or the days left may read otherwise, or null when they never will: a page
 * cached now must not be served from then on.
 */
export function nextStatusChangeAt(calendar: Calendar, now: Date): Date | null {
  if (isSuspended(calendar, now)) return null
  const suspendedFrom = suspensionStart(calendar)
  const instants = suspendedFrom === null ? [] : [suspendedFrom]
  if (calendar.rhythm !== 'rolling') {
    for (const window of calendar.windows) {
      const opensAt = openingOf(window)
      if (opensAt !== null) instants.push(opensAt)
      instants.push(new Date(closingOf(window).getTime() + 1))
    }
    const deadline = deadlineOf(calendar, now)
    if (deadline) instants.push(new Date(endOfDay(now, deadline.window.timezone).getTime() + 1))
  }
  const ahead = instants.map((instant) => instant.getTime()).filter((time) => time > now.getTime())
  return ahead.length > 0 ? new Date(Math.min(...ahead)) : null
}
