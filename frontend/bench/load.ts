import { readFileSync } from 'node:fs'
import autocannon from 'autocannon'

/** What a server answers under a steady load. */
export interface Load {
  /** As the clock says; what else runs on the machine is in it. */
  readonly perSecond: number
  /** For each second that the processor worked for this server: what it would answer on a core of its own. What ratios are made of. */
  readonly perCpuSecond: number
  /** Milliseconds that one answer takes, ten being asked at once. */
  readonly p50: number
  readonly p99: number
}

const CONNECTIONS = 10
const WARM_UP_SECONDS = 1
const SECONDS = 4
/** The kernel counts processor time in hundredths of a second (proc_pid_stat(5)). */
const TICK_SECONDS = 0.01

/** Seconds of processor that a process has used, all its threads together; null where the system does not say. */
function processorSeconds(pid: number): number | null {
  try {
    const [, fields = ''] = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')
    const [user, system] = fields.split(' ').slice(11, 13).map(Number)
    return ((user ?? 0) + (system ?? 0)) * TICK_SECONDS
  } catch {
    return null
  }
}

/** A server that runs, and what to ask it: its address, or several paths of it one after the other. */
export interface Target {
  readonly pid: number
  readonly url: string
  readonly paths?: readonly string[]
  readonly headers?: Readonly<Record<string, string>>
}

/** Asks a server as often as it answers. Throws when an answer is no success. */
export async function load({ pid, url, paths = [], headers = {} }: Target): Promise<Load> {
  const asked = { url, headers: { ...headers }, connections: CONNECTIONS, ...(paths.length > 0 && { requests: paths.map((path) => ({ path })) }) }
  await autocannon({ ...asked, duration: WARM_UP_SECONDS })
  const before = processorSeconds(pid)
  const { requests, latency, errors, non2xx } = await autocannon({ ...asked, duration: SECONDS })
  const after = processorSeconds(pid)
  if (errors + non2xx > 0) throw new Error(`${url}: ${errors} errors, ${non2xx} answers that are no success`)
  const perCpuSecond = before === null || after === null ? requests.average : requests.total / Math.max(TICK_SECONDS, after - before)
  return { perSecond: requests.average, perCpuSecond, p50: latency.p50, p99: latency.p99 }
}

export interface Comparison {
  /** Each in the round that is the median of its own. */
  readonly ours: Load
  readonly theirs: Load
  /** How many times as much ours answers for the same work of the processor: the median of the rounds. */
  readonly ratio: number
  /** The ratio of each round: how steady the machine was. */
  readonly rounds: readonly number[]
}

const ROUNDS = 5

const medianBy = <Item>(items: readonly Item[], of: (item: Item) => number): Item => items.toSorted((one, other) => of(one) - of(other))[Math.floor(items.length / 2)] as Item

/** Two servers in turn, several times, so that what else the machine does falls on both. */
export async function compare(ours: Target, theirs: Target): Promise<Comparison> {
  const rounds: { ours: Load; theirs: Load; ratio: number }[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    const one = await load(ours)
    const other = await load(theirs)
    rounds.push({ ours: one, theirs: other, ratio: one.perCpuSecond / other.perCpuSecond })
  }
  return {
    ours: medianBy(rounds, (round) => round.ours.perCpuSecond).ours,
    theirs: medianBy(rounds, (round) => round.theirs.perCpuSecond).theirs,
    ratio: medianBy(rounds, ({ ratio }) => ratio).ratio,
    rounds: rounds.map(({ ratio }) => ratio),
  }
}
