import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it } from 'vitest'
import { type Mailbox, openMailbox } from '../src/mailbox.ts'

const NAME = 'a'.repeat(32)
let dataDir: string
let mailbox: Mailbox | null

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'mailbox-'))
  mailbox = await openMailbox({ dataDir, variables: {} })
})
afterEach(async () => {
  await mailbox?.close()
  rmSync(dataDir, { recursive: true })
})

const keep = (name: string, facts: object, html = '<p>Bonjour</p>'): void => {
  mkdirSync(join(dataDir, 'mails'), { recursive: true })
  writeFileSync(join(dataDir, 'mails', `${name}.html`), html)
  writeFileSync(join(dataDir, 'mails', `${name}.json`), JSON.stringify(facts))
}
/** A request that says which machine it takes this one for: fetch() would not let it. */
const ask = (path: string, host?: string): Promise<{ status: number; text: string; policy: string }> => new Promise((resolve, reject) => {
  request(`${mailbox?.url}${path}`, { headers: { connection: 'close', ...(host ? { host } : {}) } }, (response) => {
    response.toArray().then((chunks) => resolve({ status: response.statusCode ?? 0, text: chunks.join(''), policy: String(response.headers['content-security-policy']) }), reject)
  }).on('error', reject).end()
})

it('is not there when mails are really sent', async () => {
  expect(await openMailbox({ dataDir, variables: { SMTP_URL: 'smtp://127.0.0.1' } })).toBeNull()
})

it('leaves out a mail that is being written', async () => {
  keep(NAME, { to: 'a@exemple.fr', subject: 'Entier', at: '2026-11-28T10:00:00Z' })
  writeFileSync(join(dataDir, 'mails', `${'b'.repeat(32)}.json`), '')
  const { status, text } = await ask('/')
  expect([status, text.includes('Entier'), text.includes('b'.repeat(32))]).toEqual([200, true, false])
})

it('listens to this machine alone, and answers under its names only', async () => {
  expect(mailbox?.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  expect((await ask('/')).status).toBe(200)
  expect((await ask('/', 'exemple.fr')).status).toBe(404)
})

it('lists what was kept, the last one first, as text and never as markup', async () => {
  expect((await ask('/')).text).toContain('Aucun courriel pour le moment')
  keep(NAME, { to: 'a@exemple.fr', subject: 'Le premier', at: '2026-11-25T10:00:00.000Z' })
  keep('b'.repeat(32), { to: 'b@exemple.fr', subject: '<script>alert(1)</script>', at: '2026-11-26T10:00:00.000Z' })
  const { text, policy } = await ask('/')
  expect(text.indexOf('alert(1)')).toBeLessThan(text.indexOf('Le premier'))
  expect(text).not.toContain('<script')
  expect(policy).toContain("default-src 'none'")
})

it('shows one mail, and no other file', async () => {
  keep(NAME, { to: 'a@exemple.fr', subject: 'Un', at: '2026-11-25T10:00:00.000Z' })
  writeFileSync(join(dataDir, 'accounts.json'), 'secret')
  expect(await ask(`/${NAME}`)).toMatchObject({ status: 200, text: '<p>Bonjour</p>' })
  for (const path of ['/../accounts.json', '/..%2faccounts', `/${'c'.repeat(32)}`, `/${NAME}.json`]) expect((await ask(path)).status, path).toBe(404)
})
