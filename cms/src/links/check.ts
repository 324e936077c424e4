import type { Core } from '@strapi/strapi'
import { CHECKED_LINK } from './gather.ts'
import { judge } from './judge.ts'
import type { Visitor } from './visit.ts'

/** Links followed in one turn, and no host twice: with a turn each minute, some 20,000 a day. */
const LINKS_PER_TURN = 15

interface Due {
  readonly id: number
  readonly url: string
  readonly failures: number
  readonly failing_since: Date | string | number | null
}

const linksOf = (strapi: Core.Strapi) => strapi.db.connection(strapi.db.metadata.get(CHECKED_LINK).tableName)

/** What is due, one link a host, the longest due first. */
async function dueLinks(strapi: Core.Strapi, now: Date): Promise<Due[]> {
  const hosts: { host: string }[] = await linksOf(strapi).where('due_at', '<=', now).groupBy('host').orderByRaw('min(due_at)').limit(LINKS_PER_TURN).select('host')
  const due: Due[] = []
  for (const { host } of hosts) {
    const first: Due | undefined = await linksOf(strapi).where({ host }).where('due_at', '<=', now).orderBy('due_at').orderBy('id').first('id', 'url', 'failures', 'failing_since')
    if (first) due.push(first)
  }
  return due
}

/** Follows what is due and notes what was found; answers how many links it followed. Stops between two links when `goesOn` says no. */
export async function checkDueLinks(strapi: Core.Strapi, visitor: Visitor, clock: () => Date, goesOn: () => Promise<boolean> = () => Promise.resolve(true)): Promise<number> {
  let count = 0
  for (const { id, url, failures, failing_since } of await dueLinks(strapi, clock())) {
    if (!(await goesOn())) return count
    const visit = await visitor.visit(url)
    const { code, problem, failures: now, failingSince, testedAt, dueAt, isDead } = judge({ failures, failingSince: failing_since === null ? null : new Date(failing_since) }, visit, clock())
    await linksOf(strapi).where({ id }).update({ code, problem, failures: now, failing_since: failingSince, tested_at: testedAt, due_at: dueAt, is_dead: isDead, updated_at: testedAt })
    count += 1
  }
  return count
}
