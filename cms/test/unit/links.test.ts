import { createServer, type IncomingMessage, type Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { isPublicAddress } from '../../src/links/addresses.ts'
import { judge, problemOf } from '../../src/links/judge.ts'
import { visitorOf, type VisitOptions } from '../../src/links/visit.ts'

const DAY_MS = 86_400_000

describe('an address', () => {
  it.each(['127.0.0.1', '10.1.2.3', '172.16.0.1', '172.31.255.255', '192.168.1.1', '169.254.169.254', '100.64.0.1', '0.0.0.0', '224.0.0.1', '255.255.255.255', '198.18.0.1', '::1', '::', 'fe80::1', 'fd00::1', 'fc00::1', 'ff02::1', '::ffff:10.0.0.1', '64:ff9b::a00:1', '2002:a00:1::', '2001:db8::1', '2001::1'])('%s is not public', (address) => {
    expect(isPublicAddress(address)).toBe(false)
  })

  it.each(['1.1.1.1', '172.32.0.1', '193.0.14.129', '100.128.0.1', '2606:4700::1111', '2001:660::1'])('%s is public', (address) => {
    expect(isPublicAddress(address)).toBe(true)
  })
})

describe('a link, followed', () => {
  let server: Server
  let port: number
  let asked: IncomingMessage[] = []
  /** Statuses by method and path; a number above 1000 is a redirection whose place is in `places`. */
  const answers: Readonly<Record<string, number>> = { 'HEAD /page': 200, 'HEAD /without-head': 405, 'GET /without-head': 200, 'HEAD /liar': 404, 'GET /liar': 200, 'HEAD /gone': 404, 'GET /gone': 404, 'HEAD /robots': 403, 'GET /robots': 403, 'HEAD /down': 503, 'GET /down': 503 }
  const places: Readonly<Record<string, string>> = { '/moved': '/page', '/moved-twice': '/moved', '/loop': '/loop', '/to-private': 'http://prive.exemple.fr/', '/to-literal': 'http://10.0.0.1/', '/to-file': 'file:///etc/passwd', '/to-account': 'http://a:b@exemple.fr/' }

  beforeAll(async () => {
    server = createServer((request, response) => {
      asked.push(request)
      const path = String(request.url)
      const place = places[path]
      if (place) return response.writeHead(301, { location: place }).end()
      if (path === '/silent') return
      if (path === '/huge-headers') return response.writeHead(200, { 'x-filler': 'x'.repeat(32_000) }).end()
      if (path === '/endless') {
        response.writeHead(200).flushHeaders()
        const filling = setInterval(() => response.write('x'.repeat(65_536)), 1)
        response.on('close', () => clearInterval(filling))
        return
      }
      response.writeHead(answers[`${request.method} ${path}`] ?? 500).end()
    }).listen(0, '127.0.0.1')
    await new Promise((listening) => { server.once('listening', listening) })
    const address = server.address()
    port = typeof address === 'object' && address ? address.port : 0
  })
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })

  const waits: number[] = []
  /** Names lead to the loopback, which only this test allows; `prive` leads to a private network. */
  const visitor = (options: Partial<VisitOptions> = {}) => {
    asked = []
    waits.length = 0
    return visitorOf({
      userAgent: 'Essai/1.0 (+https://www.exemple.fr/contact)', isAllowed: (address) => address === '127.0.0.1', isPortAllowed: () => true, clock: () => 0,
      wait: (ms) => Promise.resolve(waits.push(ms)), resolve: (hostname) => Promise.resolve([{ address: hostname.startsWith('prive') ? '10.0.0.1' : '127.0.0.1', family: 4 }]), ...options,
    })
  }
  const visit = (path: string, options: Partial<VisitOptions> = {}) => visitor(options).visit(`http://site.exemple.fr:${port}${path}`)
  const requests = () => asked.map(({ method, url }) => `${method} ${url}`)

  it('is asked for politely: HEAD, a name that says who asks, one request', async () => {
    expect(await visit('/page')).toEqual({ code: 200 })
    expect(requests()).toEqual(['HEAD /page'])
    expect(asked[0]?.headers).toMatchObject({ 'user-agent': 'Essai/1.0 (+https://www.exemple.fr/contact)', host: `site.exemple.fr:${port}` })
  })

  it.each([['/without-head', 200], ['/liar', 200], ['/gone', 404], ['/robots', 403], ['/down', 503]])('%s is asked for again with GET, whose answer counts: %i', async (path, code) => {
    expect(await visit(path)).toEqual({ code })
    expect(requests()).toEqual([`HEAD ${path}`, `GET ${path}`])
  })

  it('is followed through redirections, not without end', async () => {
    expect(await visit('/moved-twice')).toEqual({ code: 200 })
    expect(requests()).toEqual(['HEAD /moved-twice', 'HEAD /moved', 'HEAD /page'])
    expect(await visit('/loop')).toEqual({ failure: 'redirects' })
    expect(requests()).toHaveLength(12)
  })

  it.each(['/to-private', '/to-literal', '/to-file', '/to-account'])('is not followed to where only the CMS could go: %s', async (path) => {
    expect(await visit(path)).toEqual({ failure: 'private' })
    expect(requests()).toEqual([`HEAD ${path}`])
  })

  it.each(['http://127.0.0.1/', 'http://127.1/', 'http://2130706433/', 'http://0x7f.0.0.1/', 'http://[::1]/', 'http://[::ffff:127.0.0.1]/', 'http://169.254.169.254/latest/meta-data', 'http://interne.exemple.fr/', 'https://exemple.fr:8443/'])('%s is refused before anything is sent', async (url) => {
    asked = []
    const strict = visitorOf({ userAgent: 'essai', resolve: () => Promise.resolve([{ address: '1.1.1.1', family: 4 }, { address: '192.168.0.10', family: 4 }]) })
    expect(await strict.visit(url)).toEqual({ failure: 'private' })
    expect(asked).toEqual([])
  })

  it('goes to the address that was checked: the name is not asked twice', async () => {
    let times = 0
    const rebinding = (): Promise<{ address: string; family: number }[]> => Promise.resolve([{ address: (times += 1) === 1 ? '127.0.0.1' : '10.0.0.1', family: 4 }])
    expect(await visit('/page', { resolve: rebinding })).toEqual({ code: 200 })
    expect(times).toBe(1)
  })

  it('leaves a host in peace between two requests, and others need not wait', async () => {
    const one = visitor()
    await one.visit(`http://site.exemple.fr:${port}/page`)
    expect(waits).toEqual([])
    await one.visit(`http://autre.exemple.fr:${port}/page`)
    expect(waits).toEqual([])
    await one.visit(`http://site.exemple.fr:${port}/gone`)
    expect(waits).toEqual([2000, 2000])
  })

  it('is left at once when the CMS stops', async () => {
    const stopping = new AbortController()
    const under = visit('/silent', { stopped: stopping.signal })
    stopping.abort()
    expect(await under).toEqual({ failure: 'unreachable' })
    expect(requests().filter((one) => one.startsWith('GET'))).toEqual([])
  })

  it('has its time and its size: neither silence, nor floods, nor a name that nobody has is an exception', async () => {
    expect(await visit('/huge-headers')).toEqual({ failure: 'unreachable' })
    expect(await visit('/endless')).toEqual({ code: 200 })
    expect(await visit('/silent', { requestMs: 100 })).toEqual({ failure: 'unreachable' })
    expect(await visit('/page', { resolve: () => Promise.reject(new Error('ENOTFOUND')) })).toEqual({ failure: 'unreachable' })
    expect(await visitor().visit('http://site.exemple.fr:1/')).toEqual({ failure: 'unreachable' })
  })
})

describe('what a visit says', () => {
  it.each([[200, null], [204, null], [301, null], [401, null], [403, null], [405, null], [429, null], [999, null], [404, 'gone'], [410, 'gone'], [400, 'refused'], [500, 'server-error'], [503, 'server-error']])('%i: %s', (code, problem) => {
    expect(problemOf({ code })).toBe(problem)
  })

  it('is a flag at the second failure, and one success forgets them', () => {
    const [first, second, third] = [0, 1, 2].map((days) => new Date(Date.UTC(2027, 0, 1 + days)))
    if (!first || !second || !third) throw new Error('No days')
    const once = judge({ failures: 0, failingSince: null }, { failure: 'unreachable' }, first)
    expect(once).toMatchObject({ code: null, problem: 'unreachable', failures: 1, failingSince: first, isDead: false, dueAt: second })
    const twice = judge(once, { code: 404 }, second)
    expect(twice).toMatchObject({ code: 404, problem: 'gone', failures: 2, failingSince: first, isDead: true })
    expect(judge(twice, { failure: 'incomplete-chain' }, third)).toEqual({ code: null, problem: null, failures: 0, failingSince: null, testedAt: third, dueAt: new Date(third.getTime() + 7 * DAY_MS), isDead: false })
  })
})
