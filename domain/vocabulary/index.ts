import * as feedback from './feedback.ts'
import * as link from './link.ts'
import * as opportunity from './opportunity.ts'
import * as picture from './picture.ts'
import { region, residence } from './regions.ts'
import * as resource from './resource.ts'
import * as review from './review.ts'
import * as structure from './structure.ts'
import * as submission from './submission.ts'
import * as testimonial from './testimonial.ts'
import type { Vocabulary } from './vocabulary.ts'

export * from './feedback.ts'
export * from './link.ts'
export * from './opportunity.ts'
export * from './picture.ts'
export { inseeRegions, region, residence, type RegionCode } from './regions.ts'
export * from './resource.ts'
export * from './review.ts'
export * from './structure.ts'
export * from './submission.ts'
export * from './testimonial.ts'
export { vocabulary, type Term, type Vocabulary } from './vocabulary.ts'

/** Every vocabulary by name: what a content type's field may refer to. */
export const vocabularies = { ...feedback, ...link, ...opportunity, ...picture, region, residence, ...resource, ...review, ...structure, ...submission, ...testimonial } satisfies Record<string, Vocabulary>
export type VocabularyName = keyof typeof vocabularies

/** The vocabulary of that name, or undefined. */
export function vocabularyNamed(name: string): Vocabulary | undefined {
  return Object.entries<Vocabulary>(vocabularies).find(([key]) => key === name)?.[1]
}
