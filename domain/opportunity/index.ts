export { completenessFields, completenessOf, type Completeness, type Described } from './completeness.ts'
export { checkEligibility, criterionLabels, describeVerdicts, type Criteria, type Criterion, type CriterionVerdict, type Profile, type Verdict } from './eligibility.ts'
export { editionFacts, isRenewable, nextEditionLabel, renew, type EditionFacts, type Renewal } from './renewal.ts'
export { acceptsResidence, areasAround } from './residence.ts'
export {
  CLOSING_SOON_DAYS, closingOf, deadlineOf, nextOpeningOf, nextStatusChangeAt, openingOf, statusOf, suspensionStart,
  type Calendar, type Deadline, type Opening, type Status,
} from './status.ts'
export {
  describeAge, describeCost, describeReward, formatAmount, formatDate, formatDay, formatDeadline, formatHour, formatMoment, formatTimezone,
} from './wording.ts'
