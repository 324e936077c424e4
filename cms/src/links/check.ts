import type { Core } from '@strapi/strapi'
import { CHECKED_LINK } from './gather.ts'
import { judge } from './judge.ts'
import type { Visit, Visitor } from './visit.ts'

/** Links followed in one turn, and no host twice: with a turn each minute, some 20,000 a day. */
const LINKS_PER_TURN = 15
/** When it is our own network that fails, everything waits for so long. */
const POSTPONED_MS = 60 * 60_000

interface Due {
  readonly id: number
  readonly url: string
  readonly failures: number
  readonly failing_since: Date | string | number | null
}

interface Visited {
  readonly link: Due
  readonly visit: Visit
  readonly at: Date
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

const isAnswered = ({ visit }: Visited): boolean => 'code' in visit || visit.failure !== 'unreachable'

/** Whether the link that answered last still does: when nobody else does, this tells a dead site from a cut cable. */
async function witnessAnswers(strapi: Core.Strapi, visitor: Visitor): Promise<boolean> {
  const witness: { url: string } | undefined = await linksOf(strapi).whereNotNull('code').orderBy('tested_at', 'desc').first('url')
  return witness !== undefined && 'code' in await visitor.visit(witness.url)
}

async function note(strapi: Core.Strapi, { link, visit, at }: Visited): Promise<void> {
  const { failures, failing_since: since } = link
  const judged = judge({ failures, failingSince: since === null ? null : new Date(since) }, visit, at)
  await linksOf(strapi).where({ id: link.id }).update({
    code: judged.code, problem: judged.problem, failures: judged.failures, failing_since: judged.failingSince, tested_at: at, due_at: judged.dueAt, is_dead: judged.isDead, updated_at: at,
  })
}

/**
 * Follows what is due and notes what was found; answers how many links it noted. Stops when `goesOn` says no. When
 * nobody answers, not even the link that did last, no link is at fault: they wait an hour.
 */
export async function checkDueLinks(strapi: Core.Strapi, visitor: Visitor, clock: () => Date, goesOn: () => Promise<boolean> = () => Promise.resolve(true)): Promise<number> {
  const visited: Visited[] = []
  for (const link of await dueLinks(strapi, clock())) {
    if (!(await goesOn())) break
    const visit = await visitor.visit(link.url)
    // What was interrupted says nothing.
    if (!(await goesOn())) break
    visited.push({ link, visit, at: clock() })
  }
  const isOnline = visited.some(isAnswered) || (visited.length > 0 && await witnessAnswers(strapi, visitor))
  if (!isOnline) {
    await linksOf(strapi).whereIn('id', visited.map(({ link }) => link.id)).update({ due_at: new Date(clock().getTime() + POSTPONED_MS) })
    return 0
  }
  for (const one of visited) await note(strapi, one)
  return visited.length
}
