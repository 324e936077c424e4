import { randomBytes } from 'node:crypto'
import { request } from 'node:http'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Stack } from '../../../config/src/testing/stack.ts'
import { aSubmission } from '../../../domain/test/support.ts'
import { useStack } from './support/use-stack.ts'

/** How many bodies are made up. Before a release: `BODIES=10000 npm run test:e2e -- submissions -t made`. */
const BODIES = Number(process.env['BODIES'] ?? 300)
/** The same bodies at each run; another number tries others. */
const SEED = 730_144
/** How many visitors one visitor pretends to be. */
const CLAIMED = 1000

/** How often the CMS is killed. Before a release: `KILLS=50 npm run test:e2e -- submissions -t killed`. */
const KILLS = Number(process.env['KILLS'] ?? 2)
const PER_SECOND = 20
const SECONDS_BEFORE_KILL = 2

const protection = { proof: null, trap: '', elapsedMs: 60_000 }
const newKey = (): string => randomBytes(16).toString('hex')
const anAddress = (): string => [10, ...randomBytes(3)].join('.')
const proposal = (email: string) => ({ ...aSubmission(), contact: { name: 'Camille Martin', email }, protection })

const post = (stack: Stack, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${stack.siteUrl}/api/submissions`, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', 'idempotency-key': newKey(), ...headers } })

const CANARY = 'CANARI'
/** Anything JSON can say; sometimes a word to look for in the answer. */
const anything = fc.oneof(fc.jsonValue(), fc.constant(CANARY), fc.string().map((text) => CANARY + text))
const parts = ['structure', 'contact', 'source', 'opportunity', 'calendar', 'conditions', 'protection'] as const
/** A whole proposal with one field or one part replaced, one added, or something else altogether. */
const madeUp = fc.oneof(
  fc.tuple(fc.constantFrom(...parts), fc.string(), anything).map(([part, name, value]) => ({ ...proposal('x@exemple.fr'), [part]: { ...proposal('x@exemple.fr')[part], [name]: value } })),
  fc.tuple(fc.constantFrom(...parts), fc.nat(), anything).map(([part, index, value]) => {
    const whole: object = proposal('x@exemple.fr')[part]
    const names = Object.keys(whole)
    return { ...proposal('x@exemple.fr'), [part]: { ...whole, [names[index % names.length] ?? '']: value } }
  }),
  fc.tuple(fc.constantFrom(...parts), anything).map(([part, value]) => ({ ...proposal('x@exemple.fr'), [part]: value })),
  anything,
)

/** Sends a megabyte in pieces, without a length; answers the status. */
function postInPieces(stack: Stack): Promise<number> {
  return new Promise((resolve, reject) => {
    const outgoing = request(`${stack.siteUrl}/api/submissions`, { method: 'POST', headers: { 'content-type': 'application/json', 'idempotency-key': newKey(), 'transfer-encoding': 'chunked' } }, (response) => {
      response.resume()
      resolve(response.statusCode ?? 0)
    })
    outgoing.on('error', (error: NodeJS.ErrnoException) => (error.code === 'EPIPE' || error.code === 'ECONNRESET' ? undefined : reject(error)))
    for (let piece = 0; piece < 64; piece += 1) outgoing.write('x'.repeat(16 * 1024))
    outgoing.end()
  })
}

describe('proposing over HTTP', () => {
  const stack = useStack({})

  it('answers problems in French for all that is wrong, and never fails', async () => {
    const cases: readonly [number, unknown, Record<string, string>][] = [
      [422, {}, {}], [422, { ...proposal('a@exemple.fr'), status: 'published' }, {}], [400, [], {}], [400, proposal('a@exemple.fr'), { 'idempotency-key': 'x' }],
      [415, {}, { 'content-type': 'text/plain' }], [403, {}, { origin: 'https://exemple.fr' }], [413, { x: 'x'.repeat(100_000) }, {}],
    ]
    for (const [status, body, headers] of cases) {
      const response = await post(stack(), body, headers)
      expect([response.status, response.headers.get('content-type'), response.headers.get('cache-control')]).toEqual([status, 'application/problem+json', 'no-store'])
    }
    expect(await postInPieces(stack())).toBe(413)
  })

  it('gives a challenge that nobody keeps', async () => {
    const response = await fetch(`${stack().siteUrl}/api/submissions/challenge`)
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'no-store'])
    expect(await response.json()).toMatchObject({ parameters: { algorithm: 'PBKDF2/SHA-256', data: { action: 'submission' } }, signature: expect.any(String) as string })
  })

  it('is limited by visitor, whatever address it claims to come from', async () => {
    const statuses: number[] = []
    for (let index = 0; index < CLAIMED; index += 1) statuses.push((await post(stack(), proposal(`p${index}@exemple.fr`), { 'x-forwarded-for': anAddress(), 'x-visitor-address': anAddress(), forwarded: `for=${anAddress()}` })).status)
    expect([statuses.filter((status) => status === 202).length, new Set(statuses.slice(4))]).toEqual([4, new Set([429])])
  })

  it(`answers ${BODIES} made-up bodies without ever failing, and each refusal as a problem in French that repeats nothing`, async () => {
    const statuses = new Map<number, number>()
    await fc.assert(fc.asyncProperty(madeUp, async (body) => {
      const response = await post(stack(), body, { 'content-type': 'application/json' })
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1)
      const text = await response.text()
      expect([202, 400, 422, 429], JSON.stringify(body)).toContain(response.status)
      if (response.status === 202) return
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      expect(text).not.toContain(CANARY)
      const { title, errors } = JSON.parse(text) as { title: string; errors?: { pointer: string; detail: string }[] }
      expect(title).toMatch(/^[A-Z]/)
      if (response.status === 422) expect(errors?.every(({ pointer, detail }) => /^(\/|$)/.test(pointer) && detail !== '')).toBe(true)
    }), { numRuns: BODIES, seed: SEED })
    console.log(`${BODIES} made-up bodies: ${JSON.stringify(Object.fromEntries(statuses))}`)
  }, 60_000 + BODIES * 60)

  it('says to come back while the CMS is away', async () => {
    await stack().stopCms()
    const response = await post(stack(), proposal('absente@exemple.fr'))
    expect([response.status, response.headers.get('retry-after'), response.headers.get('content-type')]).toEqual([503, '60', 'application/problem+json'])
    expect((await fetch(`${stack().siteUrl}/api/submissions/challenge`)).status).toBe(503)
  })
})

describe('a CMS killed while proposals arrive', () => {
  const stack = useStack({ variables: { TRUST_PROXY: '1', SUBMISSIONS_WITHOUT_PROOF_PER_HOUR: '1000000' } })
  const acknowledged = new Set<string>()
  const unanswered: { key: string; email: string }[] = []
  let sent = 0


  async function send(key: string, email: string): Promise<boolean> {
    const response = await post(stack(), proposal(email), { 'idempotency-key': key, 'x-forwarded-for': anAddress() })
    const { reference } = await response.json() as { reference?: string }
    if (response.status === 202 && reference) acknowledged.add(reference)
    else expect(response.status).toBe(503)
    return response.status === 202
  }

  /** Twenty a second until told to stop: each is answered or remembered. */
  function load(): { stop(): Promise<void> } {
    const pending: Promise<void>[] = []
    const timer = setInterval(() => {
      sent += 1
      const [key, email] = [newKey(), `p${sent}@exemple.fr`]
      pending.push(send(key, email).then((isTaken) => {
        if (!isTaken) unanswered.push({ key, email })
      }))
    }, 1000 / PER_SECOND)
    return {
      async stop() {
        clearInterval(timer)
        await Promise.all(pending)
      },
    }
  }

  const reached = (count: number): Promise<void> => new Promise((resolve) => {
    const timer = setInterval(() => {
      if (acknowledged.size < count) return
      clearInterval(timer)
      resolve()
    }, 10)
  })

  it(`${KILLS} times loses nothing that it acknowledged, and each has its mail; what it did not answer can be sent again`, async () => {
    for (let kill = 0; kill < KILLS; kill += 1) {
      const traffic = load()
      await reached(acknowledged.size + PER_SECOND * SECONDS_BEFORE_KILL)
      await stack().killCms()
      await traffic.stop()
      await stack().startCms()
    }
    for (const { key, email } of unanswered) expect(await send(key, email)).toBe(true)
    await stack().stopCms()
    const database = new DatabaseSync(join(stack().dataDir, 'cms.db'), { readOnly: true })
    const column = (statement: string): unknown[] => database.prepare(statement).all().map((row) => Object.values(row)[0])
    expect(column('pragma integrity_check')).toEqual(['ok'])
    const stored = column('select reference from submissions')
    expect([...acknowledged].filter((reference) => !stored.includes(reference))).toEqual([])
    expect(stored).toHaveLength(sent)
    expect(column('select reference from submissions where reference not in (select submission_reference from deliveries)')).toEqual([])
    expect(column('select reference from submissions where reference not in (select subject_reference from audit_entries)')).toEqual([])
    console.log(`${KILLS} kills: ${sent} proposals, ${acknowledged.size} acknowledged, ${unanswered.length} sent again, none lost`)
    database.close()
  }, 60_000 * Math.max(2, KILLS))
})
