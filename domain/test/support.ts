import type { ApplicationWindow } from '../contract/index.ts'

/** An application window with what a test says and nothing else known. */
export const applicationWindowOf = (overrides: Partial<ApplicationWindow>): ApplicationWindow => ({
  label: null, opensAt: '2027-01-10T08:00:00Z', closesAt: '2027-03-12T17:00:00Z', timezone: 'Europe/Paris', timeKnown: true, nature: 'deposit',
  certainty: 'confirmed', originalClosesAt: null, changeReason: null, resultsOn: null, startsOn: null, endsOn: null, ...overrides,
})

/** The least that the form asks. */
export const aSubmission = () => ({
  structure: { name: 'Festival d’essai', kind: 'festival' },
  contact: { name: 'Camille Martin', email: 'camille@exemple.fr' },
  source: { declaration: 'organiser' },
  opportunity: {
    title: 'Prix d’essai', tagline: 'Un prix pour essayer tout ce que fait ce site', kind: 'prize', benefits: ['funding'], description: 'Un prix.', applyUrl: 'https://www.exemple.fr/candidater',
  },
  calendar: { rhythm: 'yearly', windows: [{ opensOn: '2027-01-04', closesOn: '2027-03-12' }] },
  conditions: { audience: 'women' },
})
