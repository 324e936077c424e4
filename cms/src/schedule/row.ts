import type { Core } from '@strapi/strapi'
import { newDocumentId } from '../documents/new-document-id.ts'
import type { Subject } from '../review/types.ts'

export const SCHEDULE = 'api::schedule.schedule'

export const scheduledActions = ['publish', 'unpublish'] as const
export type ScheduledAction = (typeof scheduledActions)[number]

/** What will be done to a document, or was. */
export interface ScheduleRow {
  readonly id: number
  readonly subjectType: string
  readonly subjectId: string
  readonly action: ScheduledAction
  readonly dueAt: string
  readonly state: 'waiting' | 'done' | 'refused' | 'cancelled'
  readonly askedBy: string
  readonly ranAt: string | null
  /** Which instance of the CMS did it. */
  readonly ranBy: string | null
  /** Why it was refused, in words for editors. */
  readonly problem: string | null
}

const keyOf = ({ type, documentId }: Subject, action: ScheduledAction): string => `${type}/${documentId}/${action}`

/** What is set for a document, waiting or refused: what editors look at. */
export const schedulesOf = (strapi: Core.Strapi, { type, documentId }: Subject): Promise<ScheduleRow[]> =>
  strapi.db.query(SCHEDULE).findMany({ where: { subjectType: type, subjectId: documentId, state: { $in: ['waiting', 'refused'] } }, orderBy: { dueAt: 'asc' } })

/** Sets when an action happens to a document, instead of what was set before: there is one row for both. */
export async function setSchedule(strapi: Core.Strapi, subject: Subject, action: ScheduledAction, { dueAt, askedBy, now }: { readonly dueAt: Date; readonly askedBy: string; readonly now: Date }): Promise<void> {
  const set = { state: 'waiting', due_at: dueAt, asked_by: askedBy, ran_at: null, ran_by: null, problem: null, updated_at: now }
  const row = { ...set, schedule_key: keyOf(subject, action), subject_type: subject.type, subject_id: subject.documentId, action, created_at: now, document_id: newDocumentId() }
  await strapi.db.transaction(({ trx }) =>
    strapi.db.connection(strapi.db.metadata.get(SCHEDULE).tableName).transacting(trx).insert(row).onConflict('schedule_key').merge(set))
}

/** Takes back what waits or was refused; answers how many there were. */
export async function cancelSchedules(strapi: Core.Strapi, subject: Subject, actions: readonly ScheduledAction[]): Promise<number> {
  const where = { scheduleKey: { $in: actions.map((action) => keyOf(subject, action)) }, state: { $in: ['waiting', 'refused'] } }
  const { count }: { count: number } = await strapi.db.query(SCHEDULE).updateMany({ where, data: { state: 'cancelled' } })
  return count
}
