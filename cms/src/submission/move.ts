import { nextState, type SubmissionEvent } from '@elles/domain/submission'
import type { Core } from '@strapi/strapi'
import type { MailName } from '../mail/templates.ts'
import { audit } from '../audit/audit.ts'
import { type Wording, writeTo } from './letters.ts'
import { Refusal } from './refusal.ts'
import { SUBMISSION, type SubmissionRow } from './row.ts'

interface Move {
  readonly event: SubmissionEvent
  readonly actor: string
  /** What else changes in the row. */
  readonly data?: Readonly<Record<string, unknown>>
  readonly mail?: MailName | null
  readonly wording?: Wording
}

/**
 * Moves a submission by an event: its state, its journal and its mail, in one transaction. Throws 409 when the event may not happen from
 * its state, also when somebody else moved it in the meantime: the state is a condition of the write.
 */
export async function move(strapi: Core.Strapi, row: SubmissionRow, { event, actor, data = {}, mail = null, wording = {} }: Move, now: Date): Promise<void> {
  const state = nextState(row.state, event)
  if (state === null) throw new Refusal(409)
  await strapi.db.transaction(async ({ trx }) => {
    const table = strapi.db.metadata.get(SUBMISSION).tableName
    const moved: number = await strapi.db.connection(table).transacting(trx).where({ id: row.id, state: row.state }).update({ state, state_since: now })
    if (moved === 0) throw new Refusal(409)
    const answered = actor !== 'submitter' && row.firstAnsweredAt === null && event !== 'assign' ? { firstAnsweredAt: now } : {}
    await strapi.db.query(SUBMISSION).update({ where: { id: row.id }, data: { ...data, ...answered } })
    await audit(strapi, { actor, event, subjectReference: row.reference, fromState: row.state, toState: state }, now)
    if (mail) await writeTo(strapi, mail, event === 'confirm' ? { ...row, confirmedAt: now.toISOString() } : row, now, { turn: String(now.getTime()), ...wording })
  })
}
