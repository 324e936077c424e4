import autocannon from 'autocannon'

/** Requests per second, and how long one takes in milliseconds, under a steady load. */
export interface Load {
  readonly perSecond: number
  readonly p50: number
  readonly p99: number
}

const CONNECTIONS = 10
const WARM_UP_SECONDS = 1
const SECONDS = 4

/** Asks for an address as often as it is answered. Throws when an answer is no success. */
export async function load(url: string, headers: Readonly<Record<string, string>> = {}): Promise<Load> {
  await autocannon({ url, headers: { ...headers }, connections: CONNECTIONS, duration: WARM_UP_SECONDS })
  const { requests, latency, errors, non2xx } = await autocannon({ url, headers: { ...headers }, connections: CONNECTIONS, duration: SECONDS })
  if (errors + non2xx > 0) throw new Error(`${url}: ${errors} errors, ${non2xx} answers that are no success`)
  return { perSecond: requests.average, p50: latency.p50, p99: latency.p99 }
}
