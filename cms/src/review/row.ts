import type { ReviewState } from '@elles/domain/review'
import type { Core } from '@strapi/strapi'
import { wholeDocument } from '../documents/whole-document.ts'
import { type Leaf, leavesOf } from './content.ts'
import { digestOf } from './differences.ts'
import { type ReviewedType, reviewedTypes, type Subject } from './types.ts'

export const REVIEW = 'api::review.review'
export const REVIEW_NOTE = 'api::review.review-note'

/** A document that somebody reads before readers do. */
export type Reviewed = Subject<ReviewedType>

/** Where the review of a document stands. */
export interface ReviewRow {
  readonly id: number
  readonly subjectType: ReviewedType
  readonly subjectId: string
  readonly state: ReviewState
  readonly stateSince: string
  /** Administrators' numbers. */
  readonly askedBy: string | null
  readonly askedOf: string | null
  /** Of the draft when it was last found good or published. */
  readonly digest: string | null
}

export const findReview = (strapi: Core.Strapi, { type, documentId }: Reviewed): Promise<ReviewRow | null> =>
  strapi.db.query(REVIEW).findOne({ where: { subjectType: type, subjectId: documentId } })

/** What is filled in of one version of a document; null when it has no such version. */
export async function leavesOfVersion(strapi: Core.Strapi, { type, documentId }: Reviewed, version: 'draft' | 'published'): Promise<Leaf[] | null> {
  const document = await wholeDocument(strapi, reviewedTypes[type], documentId, version)
  return document && leavesOf((uid) => strapi.getModel(uid), reviewedTypes[type], document)
}

export async function draftDigest(strapi: Core.Strapi, subject: Reviewed): Promise<string | null> {
  const leaves = await leavesOfVersion(strapi, subject, 'draft')
  return leaves && digestOf(leaves)
}

export async function isPublished(strapi: Core.Strapi, { type, documentId }: Reviewed): Promise<boolean> {
  return (await strapi.documents(reviewedTypes[type]).count({ status: 'published', filters: { documentId } })) > 0
}

/** Whether the draft says something else than what readers see. */
export async function differsFromPublished(strapi: Core.Strapi, subject: Reviewed): Promise<boolean> {
  const published = await leavesOfVersion(strapi, subject, 'published')
  return published === null || digestOf(published) !== (await draftDigest(strapi, subject))
}

/** Where a document stands. One that nobody has reviewed yet has no row: it is published as it is, or in writing. */
export async function stateOf(strapi: Core.Strapi, subject: Reviewed, row: ReviewRow | null): Promise<ReviewState> {
  if (row) return row.state
  return (await differsFromPublished(strapi, subject)) ? 'writing' : 'published'
}
