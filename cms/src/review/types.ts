import type { UID } from '@strapi/strapi'

/** The types whose texts are read by somebody before readers see them, by the name that addresses and the journal give them. */
export const reviewedTypes = {
  opportunity: 'api::opportunity.opportunity',
  resource: 'api::resource.resource',
  testimonial: 'api::testimonial.testimonial',
} as const satisfies Readonly<Record<string, UID.ContentType>>

export type ReviewedType = keyof typeof reviewedTypes

/** A document, whatever its versions. */
export interface Subject<Type extends string = string> {
  readonly type: Type
  readonly documentId: string
}

const isReviewedType = (name: string): name is ReviewedType => Object.hasOwn(reviewedTypes, name)

/** The name of a reviewed type, or undefined for the others. */
export function reviewedTypeOf(uid: string): ReviewedType | undefined {
  const name = uid.split('.').at(-1) ?? ''
  return isReviewedType(name) && reviewedTypes[name] === uid ? name : undefined
}

/** How the journal names a document. */
export const referenceOf = ({ type, documentId }: Subject): string => `${type}/${documentId}`
