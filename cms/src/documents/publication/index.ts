import { creditRules, videoFormat, videoRules } from './media.ts'
import { opportunityRules } from './opportunity.ts'
import type { Problem, Values } from './problem.ts'
import { resourceRules } from './resource.ts'
import { structureRules } from './structure.ts'
import { testimonialRules } from './testimonial.ts'

export type { Problem, Values } from './problem.ts'

/** What each type owes its readers beyond its schema: pure functions of the whole document. */
export const publicationRules: Readonly<Record<string, readonly ((document: Values) => Problem[])[]>> = {
  'api::opportunity.opportunity': [...opportunityRules, creditRules],
  'api::resource.resource': [...resourceRules, videoRules, videoFormat, creditRules],
  'api::partner-structure.partner-structure': structureRules,
  'api::testimonial.testimonial': [...testimonialRules, videoRules, videoFormat, creditRules],
}
