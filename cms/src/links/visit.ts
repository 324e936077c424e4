import { lookup } from 'node:dns/promises'
import { request as requestHttp } from 'node:http'
import { request as requestHttps } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { isPublicAddress } from './addresses.ts'

/** Long enough for a slow site, short enough for its neighbours in the queue. */
const REQUEST_MS = 10_000
/** A server's answer is its status and headers; more than this is not an answer. */
const HEADERS_LONGEST = 16 * 1024
const MOST_REDIRECTS = 5
/** Between two requests to one host: no site should notice us. */
const SAME_HOST_MS = 2000
const WEB_PORTS = new Set(['', '80', '443'])

interface Resolved {
  readonly address: string
  readonly family: number
}

/** What may be replaced by a test; the defaults are the internet. */
export interface VisitOptions {
  readonly userAgent: string
  readonly resolve?: (hostname: string) => Promise<readonly Resolved[]>
  readonly isAllowed?: (address: string) => boolean
  readonly isPortAllowed?: (port: string) => boolean
  readonly clock?: () => number
  readonly wait?: (ms: number) => Promise<unknown>
  readonly requestMs?: number
  /** Ends what is under way, at once. */
  readonly stopped?: AbortSignal
}

/** Why there is no status. `private` was not even asked; `incomplete-chain` lacks an intermediate certificate that browsers know. */
export type Unanswered = 'unreachable' | 'certificate' | 'incomplete-chain' | 'redirects' | 'private'
export type Visit = { readonly code: number } | { readonly failure: Unanswered }

export interface Visitor {
  /** Follows a link to its end: HEAD first, GET when that does not please the server. Throws nothing. */
  visit(url: string): Promise<Visit>
}

class Failure extends Error {
  readonly kind: Unanswered
  constructor(kind: Unanswered) {
    super(kind)
    this.kind = kind
  }
}

const certificateCodes = /^(?:CERT_|ERR_TLS_|DEPTH_ZERO_SELF_SIGNED_CERT$|SELF_SIGNED_CERT_IN_CHAIN$)/

const INCOMPLETE_CHAIN = 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'

function outcomeOf(error: unknown): Visit {
  if (error instanceof Failure) return { failure: error.kind }
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  if (code === INCOMPLETE_CHAIN) return { failure: 'incomplete-chain' }
  return { failure: certificateCodes.test(code) ? 'certificate' : 'unreachable' }
}

const isRedirect = (code: number): boolean => [301, 302, 303, 307, 308].includes(code)

/** Where the connection goes is what was checked: the name is not resolved a second time. */
const pinned = ({ address, family }: Resolved): LookupFunction => (_hostname, options, done) => (options.all ? done(null, [{ address, family }]) : done(null, address, family))

async function resolvePublicly(hostname: string): Promise<readonly Resolved[]> {
  const deadline = AbortSignal.timeout(REQUEST_MS)
  const late = new Promise<never>((_, reject) => deadline.addEventListener('abort', () => reject(new Failure('unreachable')), { once: true }))
  return Promise.race([lookup(hostname, { all: true }), late])
}

/** Makes one that goes to public addresses only, tells who it is, and leaves each host in peace between two requests. */
export function visitorOf({ userAgent, resolve = resolvePublicly, isAllowed = isPublicAddress, isPortAllowed = (port) => WEB_PORTS.has(port), clock = Date.now, stopped = new AbortController().signal, wait = (ms) => pause(ms, undefined, { signal: stopped }), requestMs = REQUEST_MS }: VisitOptions): Visitor {
  const askedAt = new Map<string, number>()

  async function waitForHost(hostname: string): Promise<void> {
    const left = (askedAt.get(hostname) ?? -Infinity) + SAME_HOST_MS - clock()
    if (left > 0) await wait(left)
    askedAt.set(hostname, clock())
  }

  async function addressOf(url: URL): Promise<Resolved> {
    const hostname = url.hostname.replace(/^\[|\]$/g, '')
    if (!['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '' || !isPortAllowed(url.port)) throw new Failure('private')
    const found = isIP(hostname) ? [{ address: hostname, family: isIP(hostname) }] : await resolve(hostname)
    const [first] = found
    // One private address among several is enough to refuse them all.
    if (!first || found.some(({ address }) => !isAllowed(address))) throw new Failure(first ? 'private' : 'unreachable')
    return first
  }

  async function ask(url: URL, method: 'HEAD' | 'GET'): Promise<{ code: number; location: string | undefined }> {
    const address = await addressOf(url)
    await waitForHost(url.hostname)
    const send = url.protocol === 'https:' ? requestHttps : requestHttp
    return new Promise((done, fail) => {
      const headers = { 'user-agent': userAgent, accept: 'text/html,*/*;q=0.8', 'accept-language': 'fr,en;q=0.5' }
      const outgoing = send(url, { method, headers, agent: false, lookup: pinned(address), maxHeaderSize: HEADERS_LONGEST, signal: AbortSignal.any([AbortSignal.timeout(requestMs), stopped]) }, (response) => {
        // Its body is nobody's business here.
        response.destroy()
        done({ code: response.statusCode ?? 0, location: response.headers.location })
      })
      outgoing.on('error', fail)
      outgoing.end()
    })
  }

  async function follow(url: string, method: 'HEAD' | 'GET'): Promise<Visit> {
    try {
      let at = new URL(url)
      for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
        const { code, location } = await ask(at, method)
        if (!isRedirect(code) || location === undefined) return { code }
        at = new URL(location, at)
      }
      return { failure: 'redirects' }
    } catch (error) {
      return outcomeOf(error)
    }
  }

  return {
    async visit(url) {
      const first = await follow(url, 'HEAD')
      const isFinal = 'code' in first ? first.code < 400 : first.failure === 'private' || first.failure === 'incomplete-chain'
      return isFinal || stopped.aborted ? first : follow(url, 'GET')
    },
  }
}
