import type { Core } from '@strapi/strapi'
import { colleagues, nameOf } from '../audit/people.ts'
import { REVIEW, type ReviewRow } from './row.ts'
import { subjectTitle } from './subjects.ts'
import type { ReviewedType } from './types.ts'

const TO_REVIEW = { state: 'to-review' } as const

/** How many texts wait to be read. */
export const countToReview = (strapi: Core.Strapi): Promise<number> => strapi.db.query(REVIEW).count({ where: TO_REVIEW })

/** A text that waits to be read. */
export interface ToReview {
  readonly type: ReviewedType
  readonly documentId: string
  readonly title: string
  /** ISO instant. */
  readonly since: string
  /** The name of who is asked to read it; empty when it is nobody in particular. */
  readonly askedOf: string
}

/** The texts that wait to be read, the oldest first. */
export async function listToReview(strapi: Core.Strapi, limit = 20): Promise<ToReview[]> {
  const rows: ReviewRow[] = await strapi.db.query(REVIEW).findMany({ where: TO_REVIEW, orderBy: { stateSince: 'asc' }, limit })
  const known = await colleagues(strapi, rows.flatMap(({ askedOf }) => askedOf ?? []))
  return Promise.all(rows.map(async ({ subjectType: type, subjectId: documentId, stateSince, askedOf }) => ({
    type, documentId, title: await subjectTitle(strapi, { type, documentId }), since: new Date(stateSince).toISOString(), askedOf: askedOf === null ? '' : nameOf(askedOf, known),
  })))
}
