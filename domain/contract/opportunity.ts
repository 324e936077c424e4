import * as v from 'valibot'
import * as vocabulary from '../vocabulary/index.ts'
import { blocks } from './blocks.ts'
import { amount, code, codes, currency, day, httpsUrl, image, instant, integer, list, optional, optionalText, reference, text, timezone, tri } from './primitives.ts'

export const applicationWindow = v.object({
  label: optionalText,
  opensAt: optional(instant),
  closesAt: instant,
  timezone,
  timeKnown: v.nullish(v.boolean(), false),
  nature: v.nullish(code(vocabulary.windowNature), 'deposit'),
  certainty: v.nullish(code(vocabulary.windowCertainty), 'confirmed'),
  originalClosesAt: optional(instant),
  changeReason: optionalText,
  resultsOn: optional(day),
  startsOn: optional(day),
  endsOn: optional(day),
})
/** A period in which applications are taken. Instants carry their moment; `timezone` (IANA) says how people read them. */
export type ApplicationWindow = v.InferOutput<typeof applicationWindow>

const funding = v.object({
  amountMin: optional(amount),
  amountMax: optional(amount),
  currency: v.nullish(currency, 'EUR'),
  perPerson: tri,
  laureateCount: optional(integer),
  rewardNature: codes(vocabulary.rewardNature),
  coveredCosts: codes(vocabulary.coveredCost),
  exhibitionFee: optional(amount),
  note: optionalText,
})

const cost = v.object({
  applicationFee: optional(amount),
  participationFee: optional(amount),
  waiver: optionalText,
})

const eligibility = v.object({
  audience: code(vocabulary.audience),
  ageMin: optional(integer),
  ageMax: optional(integer),
  ageReferenceDate: optional(day),
  careerStages: codes(vocabulary.careerStage),
  professionalStatuses: codes(vocabulary.professionalStatus),
  minYearsExperience: optional(integer),
  residence: codes(vocabulary.residence),
  excludedResidence: codes(vocabulary.residence),
  nationality: optionalText,
  collectives: tri,
  students: tri,
  disciplines: codes(vocabulary.discipline),
  applicationLanguages: codes(vocabulary.applicationLanguage),
  formerLaureates: tri,
  combinable: tri,
  otherConditions: optionalText,
})

const place = v.object({
  mode: optional(code(vocabulary.placeMode)),
  address: optionalText,
  city: optionalText,
  inseeCode: optionalText,
  region: optional(code(vocabulary.region)),
  country: optionalText,
  latitude: optional(v.number()),
  longitude: optional(v.number()),
  durationDays: optional(integer),
})

const family = v.object({
  children: v.nullish(code(vocabulary.childrenPolicy), 'unspecified'),
  accompanyingAdult: tri,
  splittable: tri,
  deferrable: tri,
  childcareSupport: tri,
  stepFree: tri,
  accessibilityUrl: optional(httpsUrl),
})

const application = v.object({
  applyUrl: optional(httpsUrl),
  applyEmail: optional(v.pipe(v.string(), v.email())),
  postalAddress: optionalText,
  rulesUrl: optional(httpsUrl),
  documents: list(v.object({ kind: code(vocabulary.documentKind), label: optionalText, constraint: optionalText, required: v.nullish(v.boolean(), true) })),
  effort: optional(code(vocabulary.effort)),
  advice: blocks,
  relatedResources: list(reference),
})

const rights = v.object({
  assignment: v.nullish(code(vocabulary.rightsAssignment), 'unspecified'),
  duration: optionalText,
  credit: tri,
  aiClause: optionalText,
  fairContestCharter: tri,
})

const edition = v.object({
  year: integer,
  applications: optional(integer),
  applicationsByWomen: optional(integer),
  laureates: optional(integer),
  laureateWomen: optional(integer),
  names: optionalText,
  url: optional(httpsUrl),
})
/** What is known of a past edition; every count may be unknown. */
export type Edition = v.InferOutput<typeof edition>

const transparency = v.object({
  juryWomen: optional(integer),
  juryTotal: optional(integer),
  feedbackToCandidates: tri,
  editions: list(edition),
})

export const opportunity = v.object({
  title: text,
  slug: text,
  tagline: text,
  kind: code(vocabulary.kind),
  benefits: codes(vocabulary.benefit),
  organiser: reference,
  partners: list(reference),
  description: blocks,
  cover: optional(image),
  editionLabel: optionalText,
  rhythm: code(vocabulary.rhythm),
  windows: list(applicationWindow),
  usualOpeningMonth: optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(12))),
  suspension: v.nullish(code(vocabulary.suspension), 'none'),
  suspensionDate: optional(day),
  funding: v.nullish(funding, {}),
  cost: v.nullish(cost, {}),
  eligibility,
  place: v.nullish(place, {}),
  family: v.nullish(family, {}),
  application,
  rights: v.nullish(rights, {}),
  transparency: v.nullish(transparency, {}),
  verifiedOn: day,
  /** When readers first saw it; `publishedAt` is its last publication. Null for what was published before it was noted. */
  firstPublishedAt: optional(instant),
  publishedAt: instant,
  demonstration: v.nullish(v.boolean(), false),
})
/** A published opportunity as the CMS gives it to the site. */
export type Opportunity = v.InferOutput<typeof opportunity>
