import { decisionsFrom, mayPublishFrom, type ReviewDecision, type ReviewState } from '@elles/domain/review'
import type { Core } from '@strapi/strapi'
import { AUDIT } from '../audit/audit.ts'
import type { AuditLine } from '../audit/chain.ts'
import { colleagues, holdersOf, nameOf, roleOf } from '../audit/people.ts'
import { REVIEW_RIGHT } from '../roles/may-publish.ts'
import { type ScheduledAction, schedulesOf } from '../schedule/row.ts'
import type { Access } from './access.ts'
import { leavesOf } from './content.ts'
import { type Difference, differencesOf } from './differences.ts'
import { findReview, REVIEW_NOTE, stateOf } from './row.ts'
import { referenceOf, reviewedTypeOf } from './types.ts'

/** The last events; the whole journal can be exported. */
const HISTORY_LONGEST = 30

export interface Turn {
  readonly at: string
  readonly by: string
  readonly event: string
  readonly words: string
  /** Whom it was asked of, or for when it was set. */
  readonly detail: string
}

export interface Setting {
  readonly action: ScheduledAction
  readonly dueAt: string
  readonly by: string
  readonly problem: string | null
}

/** What the panel beside a document shows; without a state for the types that are published without review. */
export interface ReviewView {
  readonly review: null | {
    readonly state: ReviewState
    readonly since: string | null
    readonly askedOf: string | null
    readonly decisions: readonly ReviewDecision[]
    readonly mayPublish: boolean
    /** Who can be asked. */
    readonly reviewers: readonly { readonly id: string; readonly name: string }[]
  }
  /** The draft's date and its state: a decision is about what was read. */
  readonly seen: string
  readonly isPublished: boolean
  readonly differences: readonly Difference[]
  readonly history: readonly Turn[]
  readonly schedules: readonly Setting[]
  readonly maySchedule: boolean
}

/** What tells whether a decision is about what was read. */
export const seenOf = ({ draft }: Pick<Access, 'draft'>, state: ReviewState | null): string => [state ?? '', new Date(String(draft['updatedAt'])).toISOString()].join(' ')

/** Names are for colleagues who write, read or publish the document; who only looks at it is told their roles. */
const namingFor = ({ isAuthor, isReviewer, isPublisher }: Access['reader']): typeof nameOf => (isAuthor || isReviewer || isPublisher ? nameOf : roleOf)

const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

async function reviewPart(strapi: Core.Strapi, { uid, subject, reader }: Access): Promise<ReviewView['review']> {
  const type = reviewedTypeOf(uid)
  if (!type) return null
  const reviewed = { type, documentId: subject.documentId }
  const row = await findReview(strapi, reviewed)
  const state = await stateOf(strapi, reviewed, row)
  const asked = row?.askedOf ?? null
  const names = await colleagues(strapi, asked === null ? [] : [asked])
  return {
    state, since: row ? new Date(row.stateSince).toISOString() : null, askedOf: asked !== null && state === 'to-review' ? namingFor(reader)(asked, names) : null,
    decisions: decisionsFrom(state, reader), mayPublish: mayPublishFrom(state, reader),
    reviewers: reader.isAuthor ? (await holdersOf(strapi, REVIEW_RIGHT)).map(({ id, name }) => ({ id, name })) : [],
  }
}

async function historyOf(strapi: Core.Strapi, { subject, reader }: Access): Promise<Turn[]> {
  const called = namingFor(reader)
  const subjectReference = referenceOf(subject)
  const lines: (Omit<AuditLine, 'at'> & { at: string })[] = await strapi.db.query(AUDIT).findMany({ where: { subjectReference }, orderBy: { sequence: 'desc' }, limit: HISTORY_LONGEST })
  const notes: { sequence: number; words: string }[] = await strapi.db.query(REVIEW_NOTE).findMany({ where: { subjectReference } })
  const words = new Map(notes.map((note) => [note.sequence, note.words]))
  const known = await colleagues(strapi, lines.flatMap(({ actor, detail }) => [actor, detail ?? '']))
  return lines.map(({ sequence, at, actor, event, detail = null }) => ({
    at: new Date(at).toISOString(), by: capitalised(called(actor, known)), event, words: words.get(sequence) ?? '', detail: event === 'ask' && detail !== null ? called(detail, known) : detail ?? '',
  }))
}

/** Everything that the panel shows to one reader of one document: nothing of a field that she may not see. */
export async function viewOf(strapi: Core.Strapi, access: Access): Promise<ReviewView> {
  const [draft, published] = [await access.visible('draft'), await access.visible('published')]
  const leaves = (document: typeof draft) => (document ? leavesOf((uid) => strapi.getModel(uid), access.uid, document) : [])
  const schedules = await schedulesOf(strapi, access.subject)
  const known = await colleagues(strapi, schedules.map(({ askedBy }) => askedBy))
  const review = await reviewPart(strapi, access)
  return {
    review, seen: seenOf(access, review?.state ?? null), isPublished: published !== null,
    differences: published ? differencesOf(leaves(published), leaves(draft)) : [],
    history: await historyOf(strapi, access),
    schedules: schedules.map(({ action, dueAt, askedBy, problem }) => ({ action, dueAt: new Date(dueAt).toISOString(), by: capitalised(namingFor(access.reader)(askedBy, known)), problem })),
    maySchedule: access.reader.isPublisher,
  }
}
