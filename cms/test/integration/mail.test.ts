import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { deliverNext, MOST_ATTEMPTS } from '../../src/mail/outbox.ts'
import { transportOf } from '../../src/mail/transport.ts'
import { startCms, type TestCms } from './support/cms.ts'
import { aProposal, ask, unproved } from './support/submissions.ts'

/** How the mail server behaves: like one that works, refuses for now or for good, hangs up in the middle, or takes the mail and hangs up before saying so. */
type Mood = 'well' | 'busy' | 'gone' | 'cut' | 'silent'

const HOUR_MS = 3_600_000
const received: ParsedMail[] = []
let mood: Mood = 'well'

function failure(responseCode: number): Error {
  return Object.assign(new Error('camille@exemple.fr: no'), { responseCode })
}

const server = new SMTPServer({
  authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false,
  onRcptTo(_address, _session, callback) {
    if (mood === 'busy') return callback(failure(451))
    if (mood === 'gone') return callback(failure(550))
    callback()
  },
  onData(stream, session, callback) {
    const hangUp = () => [...server.connections].forEach((connection) => 'close' in connection && typeof connection.close === 'function' && connection.id === session.id && connection.close())
    if (mood === 'cut') {
      stream.resume()
      return hangUp()
    }
    simpleParser(stream).then((mail) => {
      received.push(mail)
      if (mood === 'silent') return hangUp()
      callback()
    }, callback)
  },
})

describe('mails', () => {
  let cms: TestCms
  let later = 0
  /** The clock of the outbox, which tests move: nobody waits for a delay to pass. */
  const clock = () => new Date(Date.now() + later)
  const deliver = () => deliverNext(cms.strapi, transportOf(cms.strapi), clock)
  const outbox = () => cms.strapi.db.connection('deliveries').select('status_code', 'attempts', 'last_error', 'recipient', 'text_body')

  beforeAll(async () => {
    server.listen(0, '127.0.0.1')
    await once(server.server, 'listening')
    const address = server.server.address()
    if (address === null || typeof address === 'string') throw new Error('The mail server has no port')
    // The worker of the CMS itself stays away: tests send one mail at a time.
    cms = await startCms({ SMTP_URL: `smtp://127.0.0.1:${address.port}`, MAIL_FROM: 'Elles font la culture <contact@exemple.fr>', MAIL_REPLY_TO: 'equipe@exemple.fr', SMTP_TIMEOUT_MS: '2000', MAIL_WORKER: 'false' })
  })
  beforeEach(async () => {
    for (const table of ['submissions', 'deliveries', 'submission_guards']) await cms.strapi.db.connection(table).delete()
    received.length = 0
    later = 0
    mood = 'well'
    await ask(cms, '', { ...aProposal(), protection: unproved })
  })
  afterAll(async () => {
    await cms.stop()
    await new Promise<void>((resolve) => server.close(resolve))
  })

  it('arrive in two parts, from an address that can be answered, and are then forgotten', async () => {
    expect(await deliver()).toBe(true)
    const [mail] = received
    expect([mail?.subject, mail?.replyTo?.text, mail?.from?.text]).toEqual(['Confirmez votre proposition\u00a0: Prix d’essai', 'equipe@exemple.fr', '"Elles font la culture" <contact@exemple.fr>'])
    expect(mail?.text).toMatch(/https:\/\/www\.exemple\.fr\/proposer-une-opportunite\/confirmer\?jeton=[\w-]{43}/)
    expect(mail?.html).toContain('<html lang="fr">')
    expect(await outbox()).toEqual([{ status_code: 'sent', attempts: 1, last_error: null, recipient: null, text_body: null }])
    expect(await deliver()).toBe(false)
  })

  it.each<Mood>(['busy', 'cut'])('are sent again later by a server that was « %s », and the log names nobody', async (bad) => {
    const warn = vi.spyOn(cms.strapi.log, 'warn')
    mood = bad
    await deliver()
    expect(await outbox()).toMatchObject([{ status_code: 'queued', attempts: 1 }])
    expect(JSON.stringify([warn.mock.calls, (await outbox()).map(({ last_error }: { last_error: string }) => last_error)])).not.toContain('camille')
    mood = 'well'
    expect(await deliver()).toBe(false)
    later = HOUR_MS
    expect(await deliver()).toBe(true)
    expect([received.length, (await outbox())[0]?.status_code]).toEqual([1, 'sent'])
  })

  it('that a server took without saying so are sent again under the same name: at least once', async () => {
    mood = 'silent'
    await deliver()
    mood = 'well'
    later = HOUR_MS
    await deliver()
    expect(received).toHaveLength(2)
    expect(new Set(received.map(({ messageId }) => messageId)).size).toBe(1)
  })

  it('to a mailbox that does not exist are given up at once, and stay to be seen', async () => {
    mood = 'gone'
    await deliver()
    expect(await outbox()).toMatchObject([{ status_code: 'dead', attempts: 1, last_error: expect.stringContaining('550') }])
  })

  it('are given up after a day and a half of trying', async () => {
    mood = 'busy'
    for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt += 1) {
      await deliver()
      later += 7 * HOUR_MS
    }
    expect(await outbox()).toMatchObject([{ status_code: 'dead', attempts: MOST_ATTEMPTS }])
    expect(await deliver()).toBe(false)
  })

  it('are taken by one worker each, however many there are', async () => {
    await ask(cms, '', { ...aProposal({ email: 'b@exemple.fr' }), protection: unproved })
    await Promise.all(Array.from({ length: 6 }, deliver))
    expect(received).toHaveLength(2)
  })

  it('left by a worker that died are taken over when its lease ends', async () => {
    await cms.strapi.db.connection('deliveries').update({ lease: 'dead-worker', lease_until: new Date(Date.now() + 60_000) })
    expect(await deliver()).toBe(false)
    later = 120_000
    expect(await deliver()).toBe(true)
    expect(received).toHaveLength(1)
  })

  it('without a mail server are kept as pages, and only their subject is printed', async () => {
    const printed: string[] = []
    const said = vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0)
    const url = process.env['SMTP_URL']
    delete process.env['SMTP_URL']
    try {
      await deliver()
    } finally {
      process.env['SMTP_URL'] = url
      said.mockRestore()
    }
    expect(printed.find((line) => line.startsWith('[courriel]'))).toMatch(/^\[courriel\] «\u00a0Confirmez votre proposition\u00a0: Prix d’essai\u00a0»\u00a0: .+\.html\n$/)
    expect(printed.join('')).not.toMatch(/jeton|camille/)
    const folder = join(cms.dataDir, 'mails')
    const [page, facts] = ['.html', '.json'].map((end) => readFileSync(join(folder, readdirSync(folder).find((name) => name.endsWith(end)) ?? ''), 'utf8'))
    expect(page).toContain('Confirmer mon adresse')
    expect(JSON.parse(facts ?? '')).toMatchObject({ to: 'camille@exemple.fr', subject: 'Confirmez votre proposition\u00a0: Prix d’essai' })
  })
})
