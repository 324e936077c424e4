/**
 * How many days each kind of entry is kept, from when it came to its state. The only place that says so: the job that erases, the page
 * « Données personnelles », the mails and the screens read it here.
 */
export const keptDays = {
  /** A proposal or a report whose sender has not confirmed their address. */
  unconfirmed: 30,
  /** One that is refused, withdrawn, a duplicate or unwanted. */
  refused: 183,
  /** Who sent one that was accepted, and the words that were sent. */
  acceptedContact: 365,
  /** The trace of a mail that left or was given up. */
  sentMail: 30,
  /** The longest of what keeps robots away: prints of keys, proofs and counters. */
  formGuard: 7,
} as const

export type Kept = keyof typeof keptDays

const MONTHS: Readonly<Record<number, string>> = { 183: 'six mois', 365: 'un an' }

/** A duration as it is said to people: « 30 jours », « six mois », « un an ». */
export const daysInWords = (days: number): string => MONTHS[days] ?? `${days}\u00a0${days === 1 ? 'jour' : 'jours'}`

/** The same of an entry: how long it is kept. */
export const keptInWords = (kept: Kept): string => daysInWords(keptDays[kept])
