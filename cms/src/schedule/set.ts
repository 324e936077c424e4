import { instantOf, PARIS } from '@elles/domain/time'
import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { audit } from '../audit/audit.ts'
import type { Access } from '../review/access.ts'
import { findReview, stateOf } from '../review/row.ts'
import { referenceOf, reviewedTypeOf } from '../review/types.ts'
import { Refusal } from '../submission/refusal.ts'
import { cancelSchedules, type ScheduledAction, scheduledActions, setSchedule } from './row.ts'

/** What the panel sends: a day and an hour as clocks show them in Paris. */
export const scheduleBody = v.strictObject({
  action: v.picklist(scheduledActions),
  day: v.pipe(v.string(), v.isoDate()),
  time: v.pipe(v.string(), v.regex(/^([01]\d|2[0-3]):[0-5]\d$/)),
})
export const cancelBody = v.strictObject({ action: v.picklist(scheduledActions) })

/** The instant of a day and an hour in Paris; the night when clocks change included. */
export function parisInstant(day: string, time: string): Date {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number)
  const [hour = 0, minute = 0] = time.split(':').map(Number)
  return instantOf({ year, month, day: date, hour, minute, second: 0 }, PARIS)
}

const refuse = (pointer: string, detail: string): Refusal => new Refusal(422, [{ pointer, code: 'required', detail }])

/** Sets when a document is published or withdrawn. A text that is reviewed must be « Prête » first: nobody reads it at that hour. */
export async function schedule(strapi: Core.Strapi, { subject, uid, reader }: Access, { action, day, time }: v.InferOutput<typeof scheduleBody>, actor: string, now: Date): Promise<void> {
  if (!reader.isPublisher) throw new Refusal(404)
  const dueAt = parisInstant(day, time)
  if (!(dueAt.getTime() > now.getTime())) throw refuse('/day', 'Choisissez un moment à venir.')
  const type = reviewedTypeOf(uid)
  const reviewed = type && { type, documentId: subject.documentId }
  if (action === 'publish' && reviewed && (await stateOf(strapi, reviewed, await findReview(strapi, reviewed))) !== 'ready') throw refuse('/action', 'Cette fiche doit être « Prête » pour que sa publication soit programmée.')
  await strapi.db.transaction(async () => {
    await setSchedule(strapi, subject, action, { dueAt, askedBy: actor, now })
    await audit(strapi, { actor, event: `schedule-${action}`, subjectReference: referenceOf(subject), detail: dueAt.toISOString() }, now)
  })
}

/** Takes back what was set. */
export async function cancelSchedule(strapi: Core.Strapi, { subject, reader }: Access, action: ScheduledAction, actor: string, now: Date): Promise<void> {
  if (!reader.isPublisher) throw new Refusal(404)
  await strapi.db.transaction(async () => {
    if ((await cancelSchedules(strapi, subject, [action])) === 0) throw new Refusal(409)
    await audit(strapi, { actor, event: `cancel-${action}`, subjectReference: referenceOf(subject) }, now)
  })
}
