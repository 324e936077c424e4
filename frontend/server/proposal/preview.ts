import { parseSubmission, publishedSchemas, type Submission, type SubmittedWindow } from '@elles/domain/contract'
import { dayAt, endOfDay, instantOf } from '@elles/domain/time'
import * as v from 'valibot'
import type { ProposalPreview } from '../../shared/proposal/view.ts'
import type { Edition } from '../published/edition.ts'
import { opportunityPage } from '../presenters/opportunity/page.ts'

/** A day and an hour of a zone as an instant, ISO 8601. */
function instantAt(day: string, time: string, timezone: string): Date {
  const [[year = 0, month = 1, date = 1], [hour = 0, minute = 0]] = [day.split('-').map(Number), time.split(':').map(Number)]
  return instantOf({ year, month, day: date, hour, minute, second: 0 }, timezone)
}

function windowOf({ label, opensOn, opensTime, closesOn, closesTime, timezone, resultsOn, startsOn, endsOn }: SubmittedWindow) {
  const closes = instantAt(closesOn, closesTime ?? '12:00', timezone)
  return {
    label, timezone, resultsOn, startsOn, endsOn, timeKnown: closesTime !== null, opensAt: opensOn && instantAt(opensOn, opensTime ?? '00:00', timezone).toISOString(),
    closesAt: (closesTime === null ? endOfDay(closes, timezone) : closes).toISOString(),
  }
}

/** Plain text as the paragraphs that editors will find. */
const blocksOf = (text: string) => text.split(/\n{2,}/).map((paragraph) => ({ type: 'paragraph', children: [{ type: 'text', text: paragraph.replaceAll('\n', ' ') }] }))

/** A proposal as the document that editors could publish of it: for the preview alone, nothing of it is kept. */
function documentOf({ structure, opportunity, calendar, conditions }: Submission, now: Date) {
  const { amountMin, amountMax, laureateCount, coveredCosts, exhibitionFee, applyUrl, applyEmail, postalAddress, rulesUrl, documents, effort, ...said } = opportunity
  const { placeMode, city, region, durationDays, children, splittable, stepFree, rightsAssignment, applicationFee, participationFee, fees, ...eligibility } = conditions
  return {
    ...said,
    slug: 'apercu', organiser: structure.documentId ?? 'apercu', description: blocksOf(said.description),
    rhythm: calendar.rhythm, windows: calendar.windows.map(windowOf),
    funding: { amountMin, amountMax, laureateCount, coveredCosts, exhibitionFee },
    cost: fees === 'no' ? { applicationFee: 0 } : fees === 'yes' ? { applicationFee, participationFee } : {},
    eligibility, place: { mode: placeMode, city, region, durationDays }, family: { children, splittable, stepFree },
    application: { applyUrl, applyEmail, postalAddress, rulesUrl, documents, effort }, rights: { assignment: rightsAssignment },
    verifiedOn: dayAt(now), publishedAt: now.toISOString(),
  }
}

/** The page as it would look now if it were published as typed; null while something is still to mend. `missing` says what examples stand for. */
export function previewOf(edition: Edition, proposal: unknown, now: Date, missing: readonly string[] = []): ProposalPreview | null {
  const parsed = parseSubmission(proposal)
  if ('issues' in parsed) return null
  const read = v.safeParse(publishedSchemas.opportunity, documentOf(parsed.submission, now))
  if (!read.success) return null
  const page = opportunityPage(edition, { documentId: 'apercu', document: read.output }, now)
  return { page, organiser: parsed.submission.structure.name, missing }
}
