import { HOUR_MS } from '@elles/domain/time'
import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { attemptLimits } from '../../src/accounts/attempts.ts'
import { count } from '../../src/limits/counters.ts'
import { startCms, type TestCms } from './support/cms.ts'
import { isOnPostgres } from './support/database.ts'
import { startSecondCms } from './support/second-cms.ts'

const USER = 'admin::user'
const TURNS = 7
const COOKIE = /strapi_admin_refresh=([^;]+)/
const newPassword = (): string => `${randomBytes(12).toString('base64url')}aA1`
const median = (times: readonly number[]): number => times.toSorted((one, other) => one - other)[Math.floor(times.length / 2)] ?? 0

describe('the doors of the desk', () => {
  let cms: TestCms
  beforeAll(async () => {
    // Each test comes from networks of its own, which a proxy tells of.
    cms = await startCms({ MAIL_WORKER: 'false', CMS_BEHIND_PROXY: 'true' })
  })
  beforeEach(async () => {
    for (const table of ['submission_guards', 'deliveries', 'strapi_sessions']) await cms.strapi.db.connection(table).delete()
    await cms.strapi.db.query(USER).deleteMany({})
  })
  afterAll(() => cms.stop())

  const account = async (email: string, role = 'observer', more: object = {}) => {
    const password = newPassword()
    const { id } = await cms.strapi.db.query('admin::role').findOne({ where: { code: role } })
    const created: { id: number } = await cms.strapi.service(USER).create({ email, firstname: 'Camille', lastname: 'Essai', password, isActive: true, blocked: false, roles: [id], ...more })
    return { id: created.id, email, password }
  }
  const post = (path: string, body: unknown, from = '192.0.2.1', headers: Record<string, string> = {}) => cms.request(path, { method: 'POST', body, headers: { 'x-forwarded-for': from, ...headers } })
  const signIn = (email: string, password: string, from?: string) => post('/admin/login', { email, password }, from)
  const signedIn = async ({ email, password }: { email: string; password: string }) => {
    const answer = await signIn(email, password)
    expect([answer.status, answer.text]).toEqual([200, expect.stringContaining('accessToken')])
    return { token: String(answer.json.data?.['accessToken']), cookie: COOKIE.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? '' }
  }
  const me = (token: string) => cms.request('/admin/users/me', { token })
  const renew = (cookie: string) => post('/admin/access-token', {}, undefined, { cookie })
  const mails = async () => (await cms.strapi.db.connection('deliveries').orderBy('id').select('template', 'recipient', 'subject', 'text_body')) as Record<string, string>[]

  it('take as long for a known address as for an unknown one, and say the same', async () => {
    await account('connue@exemple.fr')
    await account('inactive@exemple.fr', 'observer', { isActive: false })
    await cms.strapi.db.query(USER).create({ data: { email: 'invitee@exemple.fr', isActive: false, registrationToken: 'x' } })
    const times = new Map<string, number[]>()
    for (let turn = 0; turn < TURNS; turn += 1) {
      for (const who of ['connue', 'inactive', 'invitee', 'inconnue']) {
        const started = performance.now()
        const { status, json } = await signIn(`${who}@exemple.fr`, 'Pas le bon mot de passe 1', `192.0.2.${turn}`)
        times.set(who, [...times.get(who) ?? [], performance.now() - started])
        expect([status, json.error?.['message']]).toEqual([400, 'Invalid credentials'])
      }
    }
    const known = median(times.get('connue') ?? [])
    for (const who of ['inactive', 'invitee', 'inconnue']) expect(median(times.get(who) ?? []), who).toBeGreaterThan(known / 2)
  })

  it('answer a forgotten password alike, and before anything is looked up', async () => {
    await account('connue@exemple.fr')
    const answers = [await post('/admin/forgot-password', { email: 'connue@exemple.fr' }), await post('/admin/forgot-password', { email: 'inconnue@exemple.fr' })]
    expect(answers.map(({ status, text }) => [status, text])).toEqual([[204, ''], [204, '']])
    await vi.waitFor(async () => expect(await mails()).toMatchObject([{ recipient: 'connue@exemple.fr', subject: 'Choisissez un nouveau mot de passe' }]))
    expect((await mails())[0]?.['text_body']).not.toContain('Camille')
  })

  describe('count tries in the database', () => {
    const { pair, network } = attemptLimits['sign-in']
    const tries = async (count: number, attempt: (index: number) => [email: string, from: string]) => {
      const statuses: number[] = []
      for (let index = 0; index < count; index += 1) {
        const [email, from] = attempt(index)
        statuses.push((await signIn(email, 'Pas le bon mot de passe 1', from)).status)
      }
      return statuses
    }
    const fill = (count: number, last: number) => [...Array<number>(count).fill(400), last]

    it('of one account from one network, under any tag and any address of it', async () => {
      await account('camille@exemple.fr')
      expect(await tries(pair.most + 1, (index) => [`Camille+${index}@exemple.fr`, `2001:db8:1:1::${index + 1}`])).toEqual(fill(pair.most, 429))
      expect(JSON.stringify(await cms.strapi.db.connection('submission_guards').select())).not.toMatch(/camille|2001/i)
    })

    it('from the first on, whatever the clock says', async () => {
      const at = (minute: number) => cms.strapi.db.transaction(({ trx }) => count({ strapi: cms.strapi, transaction: trx, now: new Date(Date.UTC(2027, 0, 1, 22, minute)) }, 'essai', HOUR_MS))
      const counted: number[] = []
      for (const minute of [50, 59, 61, 109, 110, 111]) counted.push(await at(minute))
      expect(counted).toEqual([1, 2, 3, 4, 1, 2])
    })

    it('of one password on many accounts', async () => {
      expect(await tries(network.most + 1, (index) => [`a${index}@exemple.fr`, '192.0.2.9'])).toEqual(fill(network.most, 429))
    }, 60_000)

    it('on every path of the door, written as one likes', async () => {
      await tries(network.most, (index) => [`a${index}@exemple.fr`, '192.0.2.9'])
      for (const path of ['/admin/login', '/ADMIN/LOGIN', '/admin/login/', '/admin//login', '/admin/login?x=1']) {
        // A parameter that the door does not take is refused before it is tried (400).
        expect([400, 404, 405, 429], path).toContain((await post(path, { email: 'autre@exemple.fr', password: 'x' }, '192.0.2.9')).status)
      }
    }, 60_000)

    // Only production has several, and PostgreSQL.
    it.runIf(isOnPostgres)('in another instance too, and after a restart', async () => {
      await tries(pair.most, () => ['camille@exemple.fr', '127.0.0.1'])
      const other = await startSecondCms()
      try {
        const answer = await fetch(`${other.url}/admin/login`, { method: 'POST', headers: { 'content-type': 'application/json', 'x-forwarded-for': '127.0.0.1' }, body: JSON.stringify({ email: 'camille@exemple.fr', password: 'x' }) })
        expect(answer.status).toBe(429)
      } finally {
        await other.stop()
      }
    }, 180_000)

    it('and not those that succeed, nor the owner’s from elsewhere', async () => {
      const camille = await account('camille@exemple.fr')
      for (let index = 0; index < pair.most + 2; index += 1) expect((await signIn(camille.email, camille.password)).status).toBe(200)
      await tries(pair.most + 1, () => [camille.email, '192.0.2.66'])
      expect((await signIn(camille.email, camille.password, '192.0.2.66')).status).toBe(429)
      expect((await signIn(camille.email, camille.password, '198.51.100.7')).status).toBe(200)
    })

    it.each([
      ['/admin/forgot-password', (index: number) => ({ email: `a${index}@exemple.fr` }), attemptLimits['forgotten-password'].network.most, 204],
      ['/admin/reset-password', () => ({ resetPasswordToken: 'x', password: newPassword() }), attemptLimits.link.network.most, 400],
      ['/admin/register', () => ({ registrationToken: 'x', userInfo: { firstname: 'C', lastname: 'M', password: newPassword() } }), attemptLimits.link.network.most, 400],
    ])('at %s', async (path, body, most, before) => {
      const statuses: number[] = []
      for (let index = 0; index <= most; index += 1) statuses.push((await post(path, body(index))).status)
      expect(statuses).toEqual([...Array<number>(most).fill(before), 429])
    })

    it('of a hundred at once as a hundred', async () => {
      const statuses = await Promise.all(Array.from({ length: 100 }, () => signIn('camille@exemple.fr', 'Pas le bon mot de passe 1').then(({ status }) => status)))
      expect(statuses.filter((status) => status === 400)).toHaveLength(pair.most)
    }, 60_000)
  })

  describe('take no short or common password', () => {
    const refused = 'Motdepasse2026!'

    it.each([
      ['the link of an invitation', async (password: string) => {
        await cms.strapi.db.query(USER).create({ data: { email: 'invitee@exemple.fr', isActive: false, registrationToken: 'invitation' } })
        return post('/admin/register', { registrationToken: 'invitation', userInfo: { firstname: 'C', lastname: 'M', password } })
      }],
      ['the link of a forgotten password', async (password: string) => {
        await account('camille@exemple.fr', 'observer', { resetPasswordToken: 'oubli', resetPasswordTokenExpiresAt: new Date(Date.now() + 60_000) })
        return post('/admin/reset-password', { resetPasswordToken: 'oubli', password })
      }],
      ['one’s profile', async (password: string) => {
        const camille = await account('camille@exemple.fr')
        return cms.request('/admin/users/me', { method: 'PUT', token: (await signedIn(camille)).token, body: { currentPassword: camille.password, password } })
      }],
      ['the list of accounts', async (password: string) => {
        const [camille, administrator] = [await account('camille@exemple.fr'), await account('a@exemple.fr', 'strapi-super-admin')]
        return cms.request(`/admin/users/${camille.id}`, { method: 'PUT', token: (await signedIn(administrator)).token, body: { password } })
      }],
    ])('by %s', async (_way, set) => {
      const { status, json } = await set(refused)
      expect([status, json.error?.['message']]).toEqual([400, expect.stringContaining('trop courant')])
    })

    it('nor from the command line', async () => {
      const { email, password } = await account('camille@exemple.fr')
      await expect(cms.strapi.service(USER).resetPasswordByEmail(email, refused)).rejects.toThrow('trop courant')
      expect((await signIn(email, password)).status).toBe(200)
    })
  })

  describe('end every session of an account', () => {
    it.each([
      ['when its password is forgotten and chosen again', async ({ id }: { id: number }) => {
        await cms.strapi.db.query(USER).update({ where: { id }, data: { resetPasswordToken: 'oubli', resetPasswordTokenExpiresAt: new Date(Date.now() + 60_000) } })
        expect((await post('/admin/reset-password', { resetPasswordToken: 'oubli', password: newPassword() })).status).toBe(200)
      }],
      ['when an administrator sets it', async ({ id }: { id: number }, token: string) => {
        expect((await cms.request(`/admin/users/${id}`, { method: 'PUT', token, body: { password: newPassword() } })).status).toBe(200)
      }],
      ['when the command line sets it', ({ email }: { email: string }) => cms.strapi.service(USER).resetPasswordByEmail(email, newPassword())],
      ['when it is deactivated, also once it is active again', async ({ id }: { id: number }, token: string) => {
        for (const isActive of [false, true]) expect((await cms.request(`/admin/users/${id}`, { method: 'PUT', token, body: { isActive } })).status).toBe(200)
      }],
      ['when it is deleted', async ({ id }: { id: number }, token: string) => {
        expect((await cms.request('/admin/users/batch-delete', { method: 'POST', token, body: { ids: [id] } })).status).toBe(200)
      }],
    ])('%s', async (_when, change) => {
      const [camille, administrator] = [await account('camille@exemple.fr'), await account('a@exemple.fr', 'strapi-super-admin')]
      const sessions = [await signedIn(camille), await signedIn(camille)]
      const { token } = await signedIn(administrator)
      await change(camille, token)
      for (const session of sessions) expect([(await me(session.token)).status, (await renew(session.cookie)).status]).toEqual([401, 401])
      expect((await me(token)).status).toBe(200)
    })

    it('and tell its owner of the new password', async () => {
      const camille = await account('camille@exemple.fr')
      await cms.strapi.service(USER).resetPasswordByEmail(camille.email, newPassword())
      expect(await mails()).toMatchObject([{ recipient: camille.email, template: 'password-changed' }])
    })
  })

  describe('change an address', () => {
    const change = (token: string, body: object) => cms.request('/admin/users/me', { method: 'PUT', token, body })

    it('for who gives her password, and tell the old one', async () => {
      const camille = await account('camille@exemple.fr')
      const { token } = await signedIn(camille)
      const without = await change(token, { email: 'nouvelle@exemple.fr' })
      expect([without.status, without.json.error?.['message'], without.json.error?.['details']?.['asksPassword']]).toEqual([400, expect.stringContaining('mot de passe actuel'), true])
      expect((await change(token, { email: 'nouvelle@exemple.fr', currentPassword: 'Pas le bon' })).status).toBe(400)
      expect(await mails()).toEqual([])
      expect((await change(token, { email: 'nouvelle@exemple.fr', currentPassword: camille.password })).status).toBe(200)
      expect(await mails()).toMatchObject([{ recipient: 'camille@exemple.fr', template: 'address-changed', text_body: expect.not.stringContaining('nouvelle@') }])
    })

    it('and nothing else for free: her name is hers to change', async () => {
      const { token } = await signedIn(await account('camille@exemple.fr'))
      expect((await change(token, { firstname: 'Cam', email: 'Camille@exemple.fr' })).status).toBe(200)
      expect(await mails()).toEqual([])
    })

    it('and count the passwords that are tried there', async () => {
      const { token } = await signedIn(await account('camille@exemple.fr'))
      const statuses: number[] = []
      for (let index = 0; index <= attemptLimits['own-password'].pair.most; index += 1) statuses.push((await change(token, { email: 'nouvelle@exemple.fr', currentPassword: `Essai ${index}` })).status)
      expect(statuses.at(-1)).toBe(429)
    })

    it('and count those that are tried to choose another password', async () => {
      const camille = await account('camille@exemple.fr')
      const { token } = await signedIn(camille)
      const statuses: number[] = []
      for (let index = 0; index <= attemptLimits['own-password'].pair.most; index += 1) statuses.push((await change(token, { password: newPassword(), currentPassword: `Essai ${index}` })).status)
      expect([new Set(statuses.slice(0, -1)), statuses.at(-1)]).toEqual([new Set([400]), 429])
      // The right one is not told from the others any more.
      expect((await change(token, { firstname: 'Cam', currentPassword: camille.password })).status).toBe(429)
    })

    it('and choose another password, which her own tries do not use up', async () => {
      const camille = await account('camille@exemple.fr')
      const { token } = await signedIn(camille)
      expect((await change(token, { password: newPassword(), currentPassword: 'Pas le bon' })).json.error?.['details']?.['errors']).toMatchObject([{ path: ['currentPassword'] }])
      expect((await change(token, { password: newPassword(), currentPassword: camille.password })).status).toBe(200)
    })

    it('nor a password by the list of accounts when it is one’s own; of others, it tells them', async () => {
      const [camille, administrator] = [await account('camille@exemple.fr'), await account('a@exemple.fr', 'strapi-super-admin')]
      const { token } = await signedIn(administrator)
      const put = (id: number | string, body: object) => cms.request(`/admin/users/${id}`, { method: 'PUT', token, body })
      for (const id of [`${administrator.id}`, `0${administrator.id}`]) {
        for (const body of [{ email: 'b@exemple.fr' }, { password: newPassword() }]) expect([id, body, (await put(id, body)).status]).toEqual([id, body, 400])
      }
      expect((await put(administrator.id, { firstname: 'Alix' })).status).toBe(200)
      expect((await put(camille.id, { email: 'nouvelle@exemple.fr' })).status).toBe(200)
      expect(await mails()).toMatchObject([{ recipient: 'camille@exemple.fr', template: 'address-changed' }])
    })
  })
})
