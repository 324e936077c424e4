import type { ApplicationWindow } from '../contract/index.ts'

/** An application window with what a test says and nothing else known. */
export const applicationWindowOf = (overrides: Partial<ApplicationWindow>): ApplicationWindow => ({
  label: null, opensAt: '2027-01-10T08:00:00Z', closesAt: '2027-03-12T17:00:00Z', timezone: 'Europe/Paris', timeKnown: true, nature: 'deposit',
  certainty: 'confirmed', originalClosesAt: null, changeReason: null, resultsOn: null, startsOn: null, endsOn: null, ...overrides,
})
