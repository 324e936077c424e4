import { PARIS } from '../time/index.ts'
import * as v from 'valibot'
import * as vocabulary from '../vocabulary/index.ts'
import { isSiret } from './siret.ts'
import { issuesIn, type SubmissionIssue } from './submission-issues.ts'
import { choice, choices, day, email, line, maybe, paragraphs, publicLink, several, strict, time, whole, wordCount } from './submission-primitives.ts'

/** Characters, unless the name says otherwise. Titles and taglines are those of the catalogue. */
export const submissionLimits = {
  name: 120, role: 80, city: 80, title: 90, tagline: 200, taglineWordsLeast: 6, taglineWordsMost: 20, description: 5000, shortText: 200, note: 1000, postalAddress: 300,
  windows: 6, documents: 15, amount: 10_000_000, laureates: 1000, age: 120, days: 730,
} as const
const LIMITS = submissionLimits

/** A fact that may be unknown: what is not answered is « non précisé », never « non ». */
const tri = v.nullish(choice(vocabulary.triState), 'unspecified')
const amount = whole(0, LIMITS.amount)

const structure = strict({
  /** The documentId of a structure of the catalogue, when it was found there. */
  documentId: maybe(v.pipe(v.string(), v.regex(/^[a-z0-9]{1,40}$/, 'wrong-type'))),
  name: line(LIMITS.name),
  kind: choice(vocabulary.structureKind),
  siret: maybe(v.pipe(v.string(), v.check(isSiret, 'not-a-siret'), v.transform((value) => value.replaceAll(/\s/g, '')))),
  website: maybe(publicLink),
  city: maybe(line(LIMITS.city)),
  region: maybe(choice(vocabulary.region)),
})

/** Who sent it: private, never published. */
const contact = strict({ name: line(LIMITS.name), email, role: maybe(line(LIMITS.role)) })

const source = v.pipe(
  strict({ declaration: choice(vocabulary.submissionSource), url: maybe(publicLink) }),
  v.forward(v.partialCheck([['declaration'], ['url']], ({ declaration, url }) => declaration !== 'relay' || url !== null, 'source-link-required'), ['url']),
)

const document = strict({ kind: choice(vocabulary.documentKind), label: maybe(line(LIMITS.shortText)), constraint: maybe(line(LIMITS.shortText)), required: v.nullish(v.boolean(), true) })

const opportunity = v.pipe(
  strict({
    title: line(LIMITS.title),
    tagline: v.pipe(line(LIMITS.tagline), wordCount(LIMITS.taglineWordsLeast, LIMITS.taglineWordsMost)),
    kind: choice(vocabulary.kind),
    benefits: v.pipe(choices(vocabulary.benefit), v.minLength(1, 'choice-required')),
    description: paragraphs(LIMITS.description),
    editionLabel: maybe(line(LIMITS.shortText)),
    amountMin: maybe(amount),
    amountMax: maybe(amount),
    laureateCount: maybe(whole(1, LIMITS.laureates)),
    coveredCosts: choices(vocabulary.coveredCost),
    exhibitionFee: maybe(amount),
    applyUrl: maybe(publicLink),
    applyEmail: maybe(email),
    postalAddress: maybe(paragraphs(LIMITS.postalAddress)),
    rulesUrl: maybe(publicLink),
    documents: several(document, LIMITS.documents),
    effort: maybe(choice(vocabulary.effort)),
  }),
  v.forward(v.partialCheck([['amountMin'], ['amountMax']], ({ amountMin, amountMax }) => amountMin === null || amountMax === null || amountMin <= amountMax, 'maximum-below-minimum'), ['amountMax']),
  v.forward(
    v.partialCheck([['applyUrl'], ['applyEmail'], ['postalAddress']], ({ applyUrl, applyEmail, postalAddress }) => applyUrl !== null || applyEmail !== null || postalAddress !== null, 'way-to-apply-required'),
    ['applyUrl'],
  ),
)

/** Days and hours as the organiser writes them, read in `timezone`. Without an hour, closing is the end of its day. */
const submittedWindow = v.pipe(
  strict({
    label: maybe(line(LIMITS.shortText)),
    opensOn: maybe(day),
    opensTime: maybe(time),
    closesOn: day,
    closesTime: maybe(time),
    timezone: v.nullish(choice(vocabulary.submissionTimezone), PARIS),
    resultsOn: maybe(day),
    startsOn: maybe(day),
    endsOn: maybe(day),
  }),
  v.forward(
    v.partialCheck(
      [['opensOn'], ['opensTime'], ['closesOn'], ['closesTime']],
      ({ opensOn, opensTime, closesOn, closesTime }) => opensOn === null || `${opensOn} ${opensTime ?? '00:00'}` <= `${closesOn} ${closesTime ?? '24:00'}`,
      'closes-before-opening',
    ),
    ['closesOn'],
  ),
  v.forward(v.partialCheck([['startsOn'], ['endsOn']], ({ startsOn, endsOn }) => startsOn === null || endsOn === null || startsOn <= endsOn, 'ends-before-start'), ['endsOn']),
)
export type SubmittedWindow = v.InferOutput<typeof submittedWindow>

const calendar = v.pipe(
  strict({ rhythm: choice(vocabulary.rhythm), windows: several(submittedWindow, LIMITS.windows) }),
  v.forward(v.partialCheck([['rhythm'], ['windows']], ({ rhythm, windows }) => rhythm === 'rolling' || windows.length > 0, 'window-required'), ['windows']),
)

const conditions = v.pipe(
  strict({
    audience: choice(vocabulary.audience),
    ageMin: maybe(whole(0, LIMITS.age)),
    ageMax: maybe(whole(0, LIMITS.age)),
    residence: choices(vocabulary.residence),
    disciplines: choices(vocabulary.discipline),
    careerStages: choices(vocabulary.careerStage),
    professionalStatuses: choices(vocabulary.professionalStatus),
    collectives: tri,
    students: tri,
    /** Whether applying costs something; the amounts only count when it does. */
    fees: tri,
    applicationFee: maybe(amount),
    participationFee: maybe(amount),
    placeMode: maybe(choice(vocabulary.placeMode)),
    city: maybe(line(LIMITS.city)),
    region: maybe(choice(vocabulary.region)),
    durationDays: maybe(whole(0, LIMITS.days)),
    children: v.nullish(choice(vocabulary.childrenPolicy), 'unspecified'),
    splittable: tri,
    stepFree: tri,
    rightsAssignment: v.nullish(choice(vocabulary.rightsAssignment), 'unspecified'),
    otherConditions: maybe(paragraphs(LIMITS.note)),
  }),
  v.forward(v.partialCheck([['ageMin'], ['ageMax']], ({ ageMin, ageMax }) => ageMin === null || ageMax === null || ageMin <= ageMax, 'maximum-below-minimum'), ['ageMax']),
  v.forward(
    v.partialCheck([['fees'], ['applicationFee'], ['participationFee']], ({ fees, applicationFee, participationFee }) => fees !== 'yes' || applicationFee !== null || participationFee !== null, 'fee-required'),
    ['applicationFee'],
  ),
)

/** What a structure proposes: the same schema in the browser, on the site's server and in the CMS. */
export const submission = strict({ structure, contact, source, opportunity, calendar, conditions })
export type Submission = v.InferOutput<typeof submission>
export type SubmissionPart = keyof Submission

/** What each step of the form asks, in order: the parts of a submission, whose schemas can be checked on their own (`issuesOfStep`). */
export const submissionSteps = [
  { step: 'structure', label: 'Votre structure', parts: ['structure', 'contact', 'source'] },
  { step: 'opportunity', label: 'L’opportunité', parts: ['opportunity'] },
  { step: 'calendar', label: 'Calendrier', parts: ['calendar'] },
  { step: 'conditions', label: 'Conditions', parts: ['conditions'] },
] as const satisfies readonly { readonly step: string; readonly label: string; readonly parts: readonly SubmissionPart[] }[]
export type SubmissionStep = (typeof submissionSteps)[number]['step']

/** The names of the fields of each part, in the order of the contract. */
export const submissionFields: Readonly<Record<SubmissionPart, readonly string[]>> = {
  structure: Object.keys(structure.entries),
  contact: Object.keys(contact.entries),
  source: Object.keys(source.entries),
  opportunity: Object.keys(opportunity.entries),
  calendar: Object.keys(calendar.entries),
  conditions: Object.keys(conditions.entries),
}

/** Everything to mend in a submission; empty when it can be sent. */
export const issuesOf = (value: unknown): SubmissionIssue[] => issuesIn(submission, value)

/** What one step has to mend; pointers are those of the whole submission. */
export function issuesOfStep(step: SubmissionStep, value: unknown): SubmissionIssue[] {
  const parts: readonly string[] = submissionSteps.find((candidate) => candidate.step === step)?.parts ?? []
  return issuesOf(value).filter(({ pointer }) => parts.includes(pointer.split('/')[1] ?? ''))
}

/** The submission that a value is, normalised (blank is null, links as their parser writes them), or what to mend. */
export function parseSubmission(value: unknown): { readonly submission: Submission } | { readonly issues: SubmissionIssue[] } {
  const parsed = v.safeParse(submission, value)
  return parsed.success ? { submission: parsed.output } : { issues: issuesOf(value) }
}
