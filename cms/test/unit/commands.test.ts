import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'

const { events, strapi } = vi.hoisted(() => {
  const known: string[] = []
  const transport: { stderrLevels: Record<string, boolean> } = { stderrLevels: {} }
  const stub = {
    log: { levels: { error: 0, warn: 1, info: 2 }, transports: [transport] },
    db: { connection: { client: { pool: { numPendingAcquires: () => 0, numUsed: () => 0 } }, raw: () => Promise.resolve() } },
    load: vi.fn((): Promise<unknown> => Promise.resolve(stub)),
    destroy: vi.fn(() => {
      known.push('ended')
      return Promise.resolve()
    }),
  }
  return { events: known, strapi: stub }
})
vi.mock('@strapi/strapi', () => ({ createStrapi: () => strapi }))

const { runCommand } = await import('../../src/commands/run.ts')

class Refused extends Error {}

describe('a command of the server', () => {
  let said = ''
  beforeEach(() => {
    said = ''
    events.length = 0
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
      said += String(text)
      return true
    })
  })
  afterEach(() => {
    vi.restoreAllMocks()
    process.exitCode = undefined
  })

  it('ends Strapi once it is done', async () => {
    await runCommand(() => Promise.resolve(void events.push('done')))
    expect(events).toEqual(['done', 'ended'])
    expect(process.exitCode).toBeUndefined()
  })

  it.each([
    ['an address that nobody has', new RangeError('There is no account.'), 'There is no account.\n'],
    ['a file that is refused', new Refused('Ligne 2.'), 'Ligne 2.\n'],
  ])('says what is wrong with %s, and ends Strapi, whose connections would keep it from ending', async (_, error, words) => {
    await runCommand(() => Promise.reject(error), [Refused])
    expect(said).toBe(words)
    expect(process.exitCode).toBe(1)
    expect(events).toEqual(['ended'])
  })

  it('gives the trace of what nobody expected, also when Strapi does not load', async () => {
    strapi.load.mockImplementationOnce(() => Promise.reject(new TypeError('no database')))
    await runCommand(() => Promise.resolve(void events.push('done')))
    expect(said).toMatch(/no database[\s\S]*commands\.test/)
    expect(process.exitCode).toBe(1)
    expect(events).toEqual(['ended'])
  })

  it('keeps what it prints free of Strapi’s own log', async () => {
    await runCommand(() => Promise.resolve())
    expect(strapi.log.transports[0]?.stderrLevels).toEqual({ error: true, warn: true, info: true })
  })
})
