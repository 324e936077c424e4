import { randomUUID } from 'node:crypto'
import type { Core } from '@strapi/strapi'

const JOB_LEASE = 'api::job-lease.job-lease'

/** A job that one instance of the CMS does at a time. */
export interface Lease {
  /** Takes the turn, or keeps it, for so many milliseconds; answers whether it is ours. */
  take(now: Date, lastsMs: number): Promise<boolean>
  /** Leaves the turn to whoever asks next. */
  release(now: Date): Promise<void>
}

/**
 * The turn of one job, held by whoever made this object. One statement takes it: a row that another holder still has is not written,
 * so that of two instances one gets it. A holder that dies keeps it until its time is over, never longer.
 */
export function leaseOf(strapi: Core.Strapi, jobName: string): Lease {
  const holder = randomUUID()
  const table = strapi.db.metadata.get(JOB_LEASE).tableName
  const leases = () => strapi.db.connection(table)
  return {
    async take(now, lastsMs) {
      const row = { job_name: jobName, holder, held_until: new Date(now.getTime() + lastsMs) }
      const written: unknown[] = await leases().insert(row).onConflict('job_name').merge(['holder', 'held_until'])
        .where((free) => { void free.where(`${table}.held_until`, '<=', now).orWhere(`${table}.holder`, holder) }).returning('id')
      return written.length > 0
    },
    async release(now) {
      await leases().where({ job_name: jobName, holder }).update({ held_until: now })
    },
  }
}

/** Does the work if this instance has the turn, and answers whether it had. The work asks again through `keep` when it lasts. */
export async function alone(lease: Lease, lastsMs: number, clock: () => Date, work: (keep: () => Promise<boolean>) => Promise<void>): Promise<boolean> {
  const keep = (): Promise<boolean> => lease.take(clock(), lastsMs)
  if (!(await keep())) return false
  try {
    await work(keep)
  } finally {
    await lease.release(clock())
  }
  return true
}
