import { once } from 'node:events'
import dns from 'node:dns/promises'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import * as v from 'valibot'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { deliverNext, MOST_ATTEMPTS } from '../../src/mail/outbox.ts'
import { transportOf } from '../../src/mail/transport.ts'
import { decide, decision } from '../../src/submission/decisions.ts'
import { SUBMISSION, type SubmissionRow } from '../../src/submission/row.ts'
import { startCms, type TestCms } from './support/cms.ts'
import { aProposal, ask, propose, unproved } from './support/submissions.ts'

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
    expect([mail?.subject, mail?.replyTo?.text, mail?.from?.text]).toEqual(['Confirmez votre proposition', 'equipe@exemple.fr', '"Elles font la culture" <contact@exemple.fr>'])
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
    expect(printed.find((line) => line.startsWith('[courriel]'))).toMatch(/^\[courriel\] «\u00a0Confirmez votre proposition\u00a0»\u00a0: .+\.html\n$/)
    expect(printed.join('')).not.toMatch(/jeton|camille/)
    const folder = join(cms.dataDir, 'mails')
    const [page, facts] = ['.html', '.json'].map((end) => readFileSync(join(folder, readdirSync(folder).find((name) => name.endsWith(end)) ?? ''), 'utf8'))
    expect(page).toContain('Confirmer mon adresse')
    expect(JSON.parse(facts ?? '')).toMatchObject({ to: 'camille@exemple.fr', subject: 'Confirmez votre proposition' })
  })
})

describe('without a mail server', () => {
  let cms: TestCms
  beforeAll(async () => {
    cms = await startCms({ SMTP_URL: '', MAIL_FROM: '', MAIL_WORKER: 'false' })
  })
  afterAll(() => cms.stop())

  it.each([
    ['a forgotten password', () => cms.request('/admin/forgot-password', { method: 'POST', body: { email: 'strapi-super-admin@exemple.fr' } }), 'Choisissez un nouveau mot de passe', '/auth/reset-password?code='],
    ['the test of Strapi’s settings', async (token: string) => cms.request('/email/test', { method: 'POST', token, body: { to: 'essai@exemple.fr' } }), 'Strapi test mail', 'configured'],
  ])('%s is kept for the page of mails like all others, and nobody is asked where to send it', async (_what, ask, subject, words) => {
    const token = await cms.signIn('strapi-super-admin', 'strapi-super-admin@exemple.fr')
    const resolver = vi.spyOn(dns, 'resolveMx').mockRejectedValue(new Error('asked'))
    const looker = vi.spyOn(dns, 'lookup')
    try {
      expect((await ask(token)).status).toBeLessThan(300)
      await vi.waitFor(async () => expect(await deliverNext(cms.strapi, transportOf(cms.strapi), () => new Date())).toBe(true))
      expect([resolver.mock.calls, looker.mock.calls]).toEqual([[], []])
    } finally {
      vi.restoreAllMocks()
    }
    const folder = join(cms.dataDir, 'mails')
    const pages = readdirSync(folder).filter((name) => name.endsWith('.json')).map((name) => ({ facts: readFileSync(join(folder, name), 'utf8'), page: readFileSync(join(folder, name.replace('.json', '.html')), 'utf8') }))
    expect(pages.filter(({ facts, page }) => facts.includes(subject) && page.includes(words))).toHaveLength(1)
    await cms.strapi.db.query('admin::user').deleteMany({})
  })

  it.each(['a@exemple.fr, b@exemple.fr', 'a@exemple.fr\r\nBcc: b@exemple.fr', 'Votre compte est bloqué <a@exemple.fr>', ''])('takes no mail of Strapi’s to %j', async (to) => {
    const before = await cms.strapi.db.connection('deliveries').count()
    await expect(cms.strapi.plugin('email').service('email').send({ to, subject: 'x', text: 'x' })).rejects.toThrow('one address')
    expect(await cms.strapi.db.connection('deliveries').count()).toEqual(before)
  })
})

describe('to an address that nobody has confirmed', () => {
  const typed = 'Votre compte est bloqué https://ailleurs.example'
  const now = new Date()
  let cms: TestCms
  beforeAll(async () => {
    cms = await startCms({ MAIL_WORKER: 'false' })
  })
  beforeEach(async () => {
    for (const table of ['submissions', 'deliveries', 'submission_guards']) await cms.strapi.db.connection(table).delete()
  })
  afterAll(() => cms.stop())

  const row = async () => (await cms.strapi.db.query(SUBMISSION).findMany({}))[0] as SubmissionRow
  const by = { id: 1, firstname: null, lastname: null }
  /** Everything that is in a mail, headers included. */
  const mails = async () => (await cms.strapi.db.connection('deliveries').orderBy('id').select('template', 'subject', 'text_body', 'html_body')) as Record<'template' | 'subject' | 'text_body' | 'html_body', string>[]
  const everyWord = async (): Promise<string> => (await mails()).map((mail) => Object.values(mail).join('\n')).join('\n')
  const proposal = () => ({ ...aProposal(), contact: { name: typed, email: 'victime@exemple.fr' }, structure: { ...aProposal().structure, name: typed }, opportunity: { ...aProposal().opportunity, title: typed, tagline: `${typed} sans attendre`, description: typed } })

  it('the mail that asks to confirm holds our words, a reference and our link', async () => {
    const { json } = await ask(cms, '', { ...proposal(), protection: unproved })
    expect(await mails()).toMatchObject([{ subject: 'Confirmez votre proposition', text_body: expect.stringContaining(String(json['reference'])) }])
    expect(await everyWord()).not.toMatch(/bloqué|ailleurs/)
    for (const link of (await everyWord()).matchAll(/https?:[^\s"<]+/g)) expect(link[0]).toMatch(/^https:\/\/www\.exemple\.fr\//)
  })

  it.each(['ask', 'accept', 'refuse', 'mark-duplicate'])('nor does any later one (%s), whatever editors did with what was not confirmed', async (event) => {
    await ask(cms, '', { ...proposal(), protection: unproved })
    // From the queue of what is unwanted back to that of what is read: an address is not confirmed by that.
    await decide({ strapi: cms.strapi, row: await row(), by, now }, 'mark-spam', v.parse(decision, {}))
    await decide({ strapi: cms.strapi, row: await row(), by, now }, 'reopen', v.parse(decision, {}))
    await decide({ strapi: cms.strapi, row: await row(), by, now }, event, v.parse(decision, { words: 'Nos mots.', reason: 'closed', fields: [] }))
    expect((await mails()).length).toBeGreaterThan(event === 'mark-duplicate' ? 0 : 1)
    expect(await everyWord()).not.toMatch(/bloqué|ailleurs/)
  })

  it.each(['ask', 'accept'])('nor what answers a reported error (%s): its address is never confirmed', async (event) => {
    const correction = { page: '/opportunites/votre-compte-est-bloque-ailleurs', field: 'deadline', problem: typed, email: 'victime@exemple.fr', protection: unproved }
    expect((await ask(cms, '/corrections', correction)).status).toBe(202)
    await decide({ strapi: cms.strapi, row: await row(), by, now }, event, v.parse(decision, { words: 'Nos mots.' }))
    expect(await mails()).toHaveLength(1)
    expect(await everyWord()).not.toMatch(/bloque|bloqué|ailleurs/)
  })

  it('once it is confirmed, mails say what they are about', async () => {
    const { secret } = await propose(cms, aProposal())
    await ask(cms, '/confirm', { secret })
    expect((await mails()).map(({ subject }) => subject)).toEqual(['Confirmez votre proposition', 'Proposition reçue\u00a0: Prix d’essai'])
  })
})
