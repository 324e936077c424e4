import type { Core } from '@strapi/strapi'

const UID = 'api::audit-entry.audit-entry'

export interface AuditEntry {
  /** `submitter`, `system`, or the administrator's number. */
  readonly actor: string
  readonly event: string
  readonly subjectReference: string
  readonly fromState?: string | null
  readonly toState?: string | null
}

/** Writes a line of the journal, in the transaction of what it tells of. It holds no name and no address. */
export async function audit(strapi: Core.Strapi, entry: AuditEntry, now: Date): Promise<void> {
  await strapi.db.query(UID).create({ data: { ...entry, at: now } })
}

const refuse = (): never => {
  throw new Error('The journal is append-only: its lines are neither changed nor removed')
}

/** Nobody changes or removes a line, whatever code asks. */
export function protectJournal(strapi: Core.Strapi): void {
  strapi.db.lifecycles.subscribe({ models: [UID], beforeUpdate: refuse, beforeUpdateMany: refuse, beforeDelete: refuse, beforeDeleteMany: refuse })
}
