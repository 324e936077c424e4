import type { Opportunity } from '@elles/domain/contract'
import { closingOf, deadlineOf, nextOpeningOf, nextStatusChangeAt, statusOf, type Deadline, type Opening, type Status } from '@elles/domain/opportunity'

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
