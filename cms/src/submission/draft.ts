import type { Submission, SubmittedWindow } from '@elles/domain/contract'
import { endOfDay, instantOf } from '@elles/domain/time'

function clock(day: string, time: string | null, timezone: string): Date {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hour = 0, minute = 0] = (time ?? '00:00').split(':').map(Number)
  return instantOf({ year, month, day: date, hour, minute, second: 0 }, timezone)
}

/** The window of an opportunity: instants in its zone. Without an hour, closing is the end of its day. */
export function windowOf({ label, opensOn, opensTime, closesOn, closesTime, timezone, resultsOn, startsOn, endsOn }: SubmittedWindow) {
  const closesAt = closesTime === null ? endOfDay(clock(closesOn, '12:00', timezone), timezone) : clock(closesOn, closesTime, timezone)
  return {
    label, timezone, timeKnown: closesTime !== null, closesAt: closesAt.toISOString(), opensAt: opensOn === null ? null : clock(opensOn, opensTime, timezone).toISOString(),
    nature: 'deposit', certainty: 'confirmed', resultsOn, startsOn, endsOn,
  }
}

/** Plain text as rich text: one paragraph for each line. */
const blocksOf = (text: string) => text.split(/\n+/).filter((line) => line.trim() !== '').map((line) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, text: line.trim() }] }))

/** Zero when the structure says that applying is free, unknown when it does not say. */
const fee = (fees: Submission['conditions']['fees'], amount: number | null): number | null => (fees === 'no' ? 0 : fees === 'yes' ? amount : null)

/** The draft opportunity that an accepted proposal becomes, field by field; what is not asked is left for editors. Nothing of the contact goes in. */
export function draftOf({ opportunity, calendar, conditions, source }: Submission, reference: string) {
  const { title, tagline, kind, benefits, description, editionLabel, amountMin, amountMax, laureateCount, coveredCosts, exhibitionFee, applyUrl, applyEmail, postalAddress, rulesUrl, documents, effort } = opportunity
  const { audience, ageMin, ageMax, residence, disciplines, careerStages, professionalStatuses, collectives, students, fees, children, splittable, stepFree, otherConditions } = conditions
  return {
    title, tagline, kind, benefits, editionLabel, description: blocksOf(description), rhythm: calendar.rhythm, windows: calendar.windows.map(windowOf), source: 'form', externalId: reference, sourceUrl: source.url,
    funding: { amountMin, amountMax, laureateCount, coveredCosts, exhibitionFee },
    cost: { applicationFee: fee(fees, conditions.applicationFee), participationFee: fee(fees, conditions.participationFee) },
    eligibility: { audience, ageMin, ageMax, residence, disciplines, careerStages, professionalStatuses, collectives, students, otherConditions },
    place: { mode: conditions.placeMode, city: conditions.city, region: conditions.region, durationDays: conditions.durationDays },
    family: { children, splittable, stepFree },
    application: { applyUrl, applyEmail, postalAddress, rulesUrl, documents, effort },
    rights: { assignment: conditions.rightsAssignment },
  }
}

/** The draft of a structure that the catalogue does not know. */
export function structureDraftOf({ structure }: Submission) {
  const { name, kind, siret, website, city, region } = structure
  return { name, kind, siret, website, city, region }
}
