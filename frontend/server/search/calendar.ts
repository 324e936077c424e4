import type { Opportunity } from '@elles/domain/contract'
import { CLOSING_SOON_DAYS, closingOf, deadlineOf, nextOpeningOf, nextStatusChangeAt, openingOf, statusOf, suspensionStart, type Deadline, type Opening, type Status } from '@elles/domain/opportunity'
import { DAY_MS, dayNumberAt, instantOf } from '@elles/domain/time'

/** What the calendar of an opportunity says now, and until when it will say so. */
export interface CalendarState {
  readonly status: Status
  readonly deadline: Deadline | null
  readonly opening: Opening | null
  readonly from: number
  readonly until: number
}

/** Reads the calendar of an opportunity at an instant. */
export function readCalendar(opportunity: Opportunity, now: Date): CalendarState {
  return {
    status: statusOf(opportunity, now),
    deadline: deadlineOf(opportunity, now),
    opening: nextOpeningOf(opportunity, now),
    from: now.getTime(),
    until: nextStatusChangeAt(opportunity, now)?.getTime() ?? Infinity,
  }
}

const states = new WeakMap<Opportunity, CalendarState>()

/** The same, remembered until the next instant at which it may read otherwise: time zones are too slow to compute for each request. */
export function calendarAt(opportunity: Opportunity, now: Date): CalendarState {
  const known = states.get(opportunity)
  const time = now.getTime()
  if (known && known.from <= time && time < known.until) return known
  const state = readCalendar(opportunity, now)
  states.set(opportunity, state)
  return state
}

/** Open ones come first, closed ones last. */
const ranks: Readonly<Record<Status, number>> = { open: 0, 'closing-soon': 0, rolling: 1, upcoming: 2, expected: 3, suspended: 4, closed: 5 }

/** The two numbers by which opportunities are sorted by deadline: what can be done now, then the date that matters. */
export function deadlineOrder(opportunity: Opportunity, state: CalendarState): readonly [number, number] {
  const closings = () => opportunity.windows.map((window) => closingOf(window).getTime())
  const rank = ranks[state.status]
  if (state.deadline) return [rank, state.deadline.closesAt.getTime()]
  if (state.status === 'upcoming' && state.opening) return [rank, state.opening.opensAt.getTime()]
  if (state.status === 'expected') return [rank, Math.min(...closings().filter((time) => time >= state.from))]
  if (state.status === 'closed') return [rank, -Math.max(0, ...closings())]
  return [rank, 0]
}

/** The time limits that one may filter by, in days, each read in the zone of its window. */
export const deadlineDays = [7, 30, 90] as const


/**
 * The first instant after now at which the status or the reach of the deadline (7, 30, 90 days) may read otherwise. Unlike
 * `nextStatusChangeAt` it leaves out the days left, which change each midnight for every open one.
 */
export function nextTurnOf(opportunity: Opportunity, now: number): number {
  let next = Infinity
  const consider = (time: number): void => {
    if (time > now && time < next) next = time
  }
  consider(suspensionStart(opportunity)?.getTime() ?? 0)
  if (opportunity.rhythm === 'rolling') return next
  for (const window of opportunity.windows) {
    const closesAt = closingOf(window)
    if (closesAt.getTime() < now) continue
    consider(openingOf(window)?.getTime() ?? 0)
    consider(closesAt.getTime() + 1)
    const lastDay = dayNumberAt(closesAt, window.timezone)
    for (const days of [CLOSING_SOON_DAYS, ...deadlineDays]) consider(startOfDayNumber(lastDay - days, window.timezone))
  }
  return next
}

function startOfDayNumber(dayNumber: number, timezone: string): number {
  const day = new Date(dayNumber * DAY_MS)
  return instantOf({ year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate(), hour: 0, minute: 0, second: 0 }, timezone).getTime()
}
