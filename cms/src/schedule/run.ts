import { errors } from '@strapi/utils'
import type { Core } from '@strapi/strapi'
import { audit } from '../audit/audit.ts'
import { waitForTurn } from '../published/change-log.ts'
import { writeToColleague } from '../review/letters.ts'
import { findReview, stateOf } from '../review/row.ts'
import { draftedUidOf } from '../review/subjects.ts'
import { referenceOf, reviewedTypeOf, type Subject } from '../review/types.ts'
import { SCHEDULE, type ScheduleRow } from './row.ts'

const { ApplicationError } = errors
const isRefusal = (error: unknown): error is Error => error instanceof ApplicationError

const subjectOf = ({ subjectType, subjectId }: ScheduleRow): Subject => ({ type: subjectType, documentId: subjectId })

/** Does what was set, as the CMS itself. A text is published only as it was found good: its state may have changed since the hour was set. */
async function perform(strapi: Core.Strapi, row: ScheduleRow): Promise<void> {
  const { documentId } = subjectOf(row)
  const uid = draftedUidOf(strapi, row.subjectType)
  if (!uid || (await strapi.documents(uid).count({ filters: { documentId } })) === 0) throw new ApplicationError('Cette fiche n’existe plus.')
  if (row.action === 'unpublish') {
    await strapi.documents(uid).unpublish({ documentId })
    return
  }
  const type = reviewedTypeOf(uid)
  const subject = type && { type, documentId }
  if (subject && (await stateOf(strapi, subject, await findReview(strapi, subject))) !== 'ready') throw new ApplicationError('La fiche n’est plus « Prête » : elle a été modifiée ou renvoyée depuis la programmation.')
  await strapi.documents(uid).publish({ documentId })
}

/** The words of a refusal, with each field at fault. */
function problemOf(error: Error): string {
  const details: unknown = 'details' in error ? error.details : null
  const found: unknown = typeof details === 'object' && details !== null && 'errors' in details ? details.errors : []
  const messages = Array.isArray(found) ? found.flatMap((one: unknown) => (typeof one === 'object' && one !== null && 'message' in one ? String(one.message) : [])) : []
  return [...new Set([error.message, ...messages])].join('\n')
}

type Outcome = 'done' | 'refused' | 'taken'

/**
 * Takes what is due and does it, in one transaction: the claim is a condition of the write, so that of several instances one does it, and a
 * crash in the middle leaves it to be done.
 */
async function runOne(strapi: Core.Strapi, row: ScheduleRow, now: Date, instance: string): Promise<Outcome> {
  const claim = async (data: object): Promise<boolean> => {
    const where = { id: row.id, state: 'waiting', dueAt: row.dueAt }
    const { count }: { count: number } = await strapi.db.query(SCHEDULE).updateMany({ where, data: { ranAt: now, ranBy: instance, ...data } })
    return count === 1
  }
  try {
    return await strapi.db.transaction(async ({ trx }): Promise<Outcome> => {
      // The order of locks is that of a publication by hand, which takes back what was set.
      await waitForTurn(strapi, trx)
      if (!(await claim({ state: 'done', problem: null }))) return 'taken'
      await perform(strapi, row)
      return 'done'
    })
  } catch (error) {
    if (!isRefusal(error)) throw error
    const problem = problemOf(error)
    return strapi.db.transaction(async (): Promise<Outcome> => {
      if (!(await claim({ state: 'refused', problem }))) return 'taken'
      await audit(strapi, { actor: 'system', event: `${row.action}-refused`, subjectReference: referenceOf(subjectOf(row)) }, now)
      await writeToColleague(strapi, subjectOf(row), row.askedBy, { name: 'schedule-refused', actor: 'system', words: problem }, now)
      return 'refused'
    })
  }
}

/**
 * Does everything that is due by now, the oldest first, what an earlier stop missed included; answers how many were done or refused. What
 * fails for another reason than the document itself stays due.
 */
export async function runDue(strapi: Core.Strapi, now: Date, instance: string): Promise<number> {
  const failed: number[] = []
  for (let count = 0; ;) {
    const row: ScheduleRow | null = await strapi.db.query(SCHEDULE).findOne({ where: { state: 'waiting', dueAt: { $lte: now }, id: { $notIn: failed } }, orderBy: [{ dueAt: 'asc' }, { id: 'asc' }] })
    if (!row) return count
    try {
      if ((await runOne(strapi, row, now, instance)) !== 'taken') count += 1
    } catch (error) {
      failed.push(row.id)
      strapi.log.error(`What was set for ${referenceOf(subjectOf(row))} could not be done and stays due: ${error instanceof Error ? error.message : String(error)}`)
    }
  }
}
