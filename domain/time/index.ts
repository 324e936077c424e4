export { dayAt, dayNumberOf, dayOf } from './day.ts'
export { DAY_MS, HOUR_MS, MINUTE_MS } from './units.ts'
export { dayNumberAt, endOfDay, instantOf, PARIS, startOfDay, wallClockAt } from './zone.ts'
