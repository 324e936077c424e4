import { randomBytes } from 'node:crypto'
import { generateSync } from 'otplib'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { attemptLimits } from '../../src/accounts/attempts.ts'
import { personalTables } from '../../src/privacy/holdings.ts'
import { roles } from '../../src/roles/index.ts'
import { resetFactor } from '../../src/second-factor/reset.ts'
import { asksForMore } from '../../src/second-factor/who.ts'
import { type Answer, startCms, type TestCms } from './support/cms.ts'
import { isOnPostgres } from './support/database.ts'
import { startSecondCms } from './support/second-cms.ts'

const USER = 'admin::user'
const SESSION = 'admin::session'
const STEP_MS = 30_000
const COOKIE = /strapi_admin_refresh=([^;]+)/
/** Written again from what was asked: who publishes or sees personal data. */
const bound = ['strapi-super-admin', 'editor', 'deployment-officer']
const free = ['producer', 'observer']

interface Person {
  readonly id: number
  readonly email: string
  readonly password: string
}

describe('the second factor', () => {
  let cms: TestCms
  let count = 0
  /** The clock of the applications and of the CMS, which tests move: codes last thirty seconds. */
  const later = (ms: number) => vi.setSystemTime(Date.now() + ms)

  beforeAll(async () => {
    cms = await startCms({ SECOND_FACTOR_WAIVED_FOR: '', MAIL_WORKER: 'false' })
  })
  beforeEach(async () => {
    vi.useFakeTimers({ toFake: ['Date'] })
    for (const table of ['submission_guards', 'deliveries']) await cms.strapi.db.connection(table).delete()
  })
  afterAll(async () => {
    vi.useRealTimers()
    await cms.stop()
  })

  const person = async (role: string): Promise<Person> => {
    count += 1
    const [email, password] = [`${role}-${count}@exemple.fr`, `${randomBytes(12).toString('base64url')}aA1`]
    const { id: roleId } = await cms.strapi.db.query('admin::role').findOne({ where: { code: role } })
    const { id } = await cms.strapi.service(USER).create({ email, firstname: 'Camille', lastname: 'Essai', password, isActive: true, blocked: false, roles: [roleId] })
    return { id, email, password }
  }
  const post = (path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> => cms.request(path, { method: 'POST', body, headers })
  const signIn = ({ email, password }: Person): Promise<Answer> => post('/admin/login', { email, password })
  const challengeOf = (answer: Answer): string => String(answer.json.data?.['secondFactor']?.['challenge'])
  const purposeOf = (answer: Answer): string => String(answer.json.data?.['secondFactor']?.['purpose'])
  const keyOf = async (challenge: string): Promise<string> => String((await post('/admin/second-factor/key', { challenge })).json['key']).replaceAll(' ', '')
  const codeOf = (key: string): string => generateSync({ secret: key, epoch: Math.floor(Date.now() / 1000) })
  const verify = (challenge: string, code: string): Promise<Answer> => post('/admin/second-factor/verification', { challenge, code })
  const tokenOf = (answer: Answer): string => String(answer.json.data?.['accessToken'])
  const me = async (token: string): Promise<number> => (await cms.request('/admin/users/me', { token })).status

  /** Somebody with an application, and what it knows. */
  const enrolled = async (role = 'editor') => {
    const who = await person(role)
    const challenge = challengeOf(await signIn(who))
    const key = await keyOf(challenge)
    const answer = await verify(challenge, codeOf(key))
    expect(answer.status, answer.text).toBe(200)
    later(STEP_MS)
    return { ...who, key, token: tokenOf(answer), recovery: answer.json.data?.['recoveryCodes'] as object as string[] }
  }

  it.each(bound)('is asked of %s, who gets no session for her password', async (role) => {
    const who = await person(role)
    const answer = await signIn(who)
    expect([answer.status, purposeOf(answer), answer.headers.get('set-cookie')?.match(COOKIE) ?? null]).toEqual([200, 'enrolment', null])
    expect(answer.text).not.toMatch(/oken"/)
    expect(await cms.strapi.db.query(SESSION).count({ where: { userId: String(who.id) } })).toBe(0)
  })

  it.each(free)('is not asked of %s', async (role) => {
    expect(await me(tokenOf(await signIn(await person(role))))).toBe(200)
  })

  it('is asked by what a role may do, whatever it is called', () => {
    expect(roles.map(({ code }) => code).toSorted()).toEqual([...bound, ...free].filter((code) => code !== 'strapi-super-admin').toSorted())
    const explorer = (action: string, subject: string, fields?: string[]) => ({ action: `plugin::content-manager.explorer.${action}`, subject, properties: fields ? { fields } : {} })
    for (const right of [explorer('publish', 'api::theme.theme'), explorer('read', 'api::submission.submission', ['title']), explorer('read', 'api::partner-structure.partner-structure', ['name', 'contact']), explorer('read', 'api::testimonial.testimonial', ['consent.signedOn']), explorer('read', 'api::testimonial.testimonial'), { action: 'admin::users.read' }, { action: 'api::submission.moderate' }, { action: 'api::audit.read' }]) expect(asksForMore(right), JSON.stringify(right)).toBe(true)
    for (const right of [explorer('update', 'api::resource.resource', ['title']), explorer('read', 'api::partner-structure.partner-structure', ['name']), { action: 'plugin::upload.read' }]) expect(asksForMore(right), JSON.stringify(right)).toBe(false)
    expect(personalTables['api::second-factor.second-factor']).toBe('team')
  })

  it('is added at the first sign-in, with a picture drawn here and the key in text, and opens a session', async () => {
    const who = await person('editor')
    const challenge = challengeOf(await signIn(who))
    const { json, headers } = await post('/admin/second-factor/key', { challenge })
    expect([json['uri'], json['picture'], json['key'], headers.get('cache-control')]).toEqual([expect.stringMatching(/^otpauth:\/\/totp\/Elles%20font%20la%20culture/), expect.stringMatching(/^<svg/), expect.stringMatching(/^(?:[A-Z2-7]{4} ){7}[A-Z2-7]{4}$/), 'no-store'])
    const key = await keyOf(challenge)
    expect(key).toBe(String(json['key']).replaceAll(' ', ''))
    const answer = await verify(challenge, ` ${codeOf(key).replace(/^(...)/, '$1 ')} `)
    expect([answer.status, answer.json.data?.['recoveryCodes']]).toEqual([200, expect.toSatisfy((codes: string[]) => codes.length === 10 && new Set(codes).size === 10)])
    expect([await me(tokenOf(answer)), COOKIE.test(answer.headers.get('set-cookie') ?? ''), answer.headers.get('set-cookie')]).toEqual([200, true, expect.stringMatching(/httponly/i)])
    expect(await cms.strapi.db.query('api::audit-entry.audit-entry').count({ where: { event: 'second-factor-add', subjectReference: `account/${who.id}` } })).toBe(1)
    expect(await cms.strapi.db.connection('deliveries').where({ recipient: who.email }).select('template')).toEqual([{ template: 'second-factor-added' }])
  })

  it('is asked again afterwards, and keeps the session when it is renewed', async () => {
    const { key, ...who } = await enrolled()
    const asked = await signIn(who)
    expect(purposeOf(asked)).toBe('code')
    expect((await post('/admin/second-factor/key', { challenge: challengeOf(asked) })).status).toBe(400)
    const opened = await verify(challengeOf(asked), codeOf(key))
    const renewed = await post('/admin/access-token', {}, { cookie: COOKIE.exec(opened.headers.get('set-cookie') ?? '')?.[0] ?? '' })
    expect([renewed.status, await me(String(renewed.json.data?.['token']))]).toEqual([200, 200])
  })

  it('takes a code once, also twice at once, and none of before', async () => {
    const { key, ...who } = await enrolled()
    const challenge = challengeOf(await signIn(who))
    const [old, code] = [generateSync({ secret: key, epoch: Math.floor(Date.now() / 1000) - 120 }), codeOf(key)]
    expect((await verify(challenge, old)).status).toBe(400)
    const answers = await Promise.all([verify(challenge, code), verify(challenge, code), verify(challenge, code)])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 400, 400])
    expect((await verify(challenge, code)).status).toBe(400)
  })

  it('takes each recovery code once, however it is typed, and tells its owner', async () => {
    const { recovery: [first = '', second = ''], ...who } = await enrolled()
    const answer = await verify(challengeOf(await signIn(who)), first.toUpperCase().replaceAll('-', ' '))
    expect([answer.status, answer.json.data?.['recoveryLeft'], await me(tokenOf(answer))]).toEqual([200, 9, 200])
    expect((await verify(challengeOf(await signIn(who)), first)).status).toBe(400)
    const both = await Promise.all([verify(challengeOf(await signIn(who)), second), verify(challengeOf(await signIn(who)), second)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([200, 400])
    expect(await cms.strapi.db.query('api::audit-entry.audit-entry').count({ where: { event: 'second-factor-recover', subjectReference: `account/${who.id}` } })).toBe(2)
    expect(await cms.strapi.db.connection('deliveries').where({ recipient: who.email, template: 'second-factor-recovered' })).toHaveLength(2)
  })

  it('limits tries by account, whatever the challenges', async () => {
    const { key, ...who } = await enrolled()
    const statuses: number[] = []
    for (let index = 0; index <= attemptLimits['second-factor'].pair.most; index += 1) statuses.push((await verify(challengeOf(await signIn(who)), String(index).padStart(6, '0'))).status)
    expect([statuses.slice(0, -1).every((status) => status === 400), statuses.at(-1)]).toEqual([true, 429])
    expect((await verify(challengeOf(await signIn(who)), codeOf(key))).status).toBe(429)
  })

  describe('is not got round', () => {
    const everyRoute = () => [...new Set(cms.strapi.server.listRoutes().filter(({ path, methods }) => methods.includes('GET') && /^\/(?:admin|content-manager|upload|users-permissions|i18n|email|content-type-builder)\b/.test(path)).map(({ path }) => path.replaceAll(/:\w+\??/g, '1').replaceAll(/\(.*?\)/g, '')))]

    it('by a session that began without it: every route refuses it, and it ends', async () => {
      const { id } = await person('editor')
      const paths = everyRoute()
      expect(paths.length).toBeGreaterThan(50)
      const open: string[] = []
      for (const path of paths) {
        const sessions = cms.strapi.sessionManager('admin')
        const access = await sessions.generateAccessToken((await sessions.generateRefreshToken(String(id), 'x', { type: 'session' })).token)
        const token = 'token' in access ? access.token : ''
        const [stranger, sneaking] = [await cms.request(path), await cms.request(path, { token })]
        if (sneaking.status !== stranger.status || sneaking.text !== stranger.text) open.push(`${path} ${stranger.status} ${sneaking.status}`)
      }
      expect(open).toEqual([])
    }, 120_000)

    it('by a session of before the role asked for it', async () => {
      const who = await person('observer')
      const answer = await signIn(who)
      const { id } = await cms.strapi.db.query('admin::role').findOne({ where: { code: 'editor' } })
      await cms.strapi.service(USER).updateById(who.id, { roles: [id] })
      expect(await me(tokenOf(answer))).toBe(401)
      expect((await post('/admin/access-token', {}, { cookie: COOKIE.exec(answer.headers.get('set-cookie') ?? '')?.[0] ?? '' })).status).toBe(401)
    })

    it('by a token that acts as an account, which has no session', async () => {
      const who = await person('strapi-super-admin')
      const adminPermissions = [{ action: 'admin::users.read', subject: null, conditions: [], properties: {} }]
      const made = await cms.strapi.service('admin::api-token-admin').create({ name: 'Porte', description: '', lifespan: null, adminPermissions, adminUserOwner: who.id }, { ...who, roles: [{ code: 'strapi-super-admin' }] })
      const token = String(made.accessKey)
      for (const path of ['/admin/users', '/admin/users/me']) expect([path, (await cms.request(path, { token })).status]).toEqual([path, 401])
    })

    it('by the challenge, which opens no route', async () => {
      const challenge = challengeOf(await signIn(await person('editor')))
      expect(await me(challenge)).toBe(401)
      expect((await post('/admin/access-token', {}, { cookie: `strapi_admin_refresh=${challenge}` })).status).toBe(401)
    })

    it.each(['', 'x', '.', 'e30.x', `${Buffer.from('{"account":1,"purpose":"code"}').toString('base64url')}.AAAA`])('by a challenge that is not ours (%j)', async (challenge) => {
      expect((await verify(challenge, '123456')).status).toBe(400)
      expect((await post('/admin/second-factor/key', { challenge })).status).toBe(400)
    })

    it('by a challenge that is too old, is of a former password, or of somebody who has left', async () => {
      const { key, ...who } = await enrolled()
      const [old, former] = [challengeOf(await signIn(who)), challengeOf(await signIn(who))]
      await cms.strapi.service(USER).updateById(who.id, { password: `${who.password}-autre` })
      expect((await verify(former, codeOf(key))).status).toBe(400)
      later(16 * 60_000)
      expect((await verify(old, codeOf(key))).status).toBe(400)
      const last = challengeOf(await signIn({ ...who, password: `${who.password}-autre` }))
      await cms.strapi.service(USER).updateById(who.id, { isActive: false })
      expect((await verify(last, codeOf(key))).status).toBe(400)
    })

    it('by adding a second application with a challenge of before the first', async () => {
      const who = await person('editor')
      const [first, second] = [challengeOf(await signIn(who)), challengeOf(await signIn(who))]
      const key = await keyOf(first)
      expect((await verify(first, codeOf(key))).status).toBe(200)
      later(STEP_MS)
      expect([(await post('/admin/second-factor/key', { challenge: second })).status, (await verify(second, codeOf(key))).status]).toEqual([400, 400])
    })

    it.each([
      ['a forgotten password', async ({ id, password }: Person) => {
        await cms.strapi.db.query(USER).update({ where: { id }, data: { resetPasswordToken: 'oubli', resetPasswordTokenExpiresAt: new Date(Date.now() + 60_000) } })
        return post('/admin/reset-password', { resetPasswordToken: 'oubli', password: `${password}-autre` })
      }, 'code'],
      ['an invitation', async () => {
        const { id } = await cms.strapi.db.query('admin::role').findOne({ where: { code: 'editor' } })
        await cms.strapi.db.query(USER).create({ data: { email: 'invitee@exemple.fr', isActive: false, registrationToken: 'invitation', roles: [id] } })
        return post('/admin/register', { registrationToken: 'invitation', userInfo: { firstname: 'C', lastname: 'M', password: randomBytes(12).toString('base64url') } })
      }, 'enrolment'],
    ])('by %s', async (_way, enter, purpose) => {
      const answer = await enter(await enrolled())
      expect([answer.status, purposeOf(answer), answer.headers.get('set-cookie')?.match(COOKIE) ?? null]).toEqual([200, purpose, null])
    })

    it('by a copy of the database: keys are encrypted for their account, codes hashed', async () => {
      const [one, other] = [await enrolled(), await enrolled()]
      const held = JSON.stringify(await cms.strapi.db.connection('second_factors').select())
      expect([one.key, ...one.recovery, other.key].filter((secret) => held.includes(secret))).toEqual([])
      const table = () => cms.strapi.db.connection('second_factors')
      const [row] = await table().where({ account_id: one.id }).select('encrypted_key', 'recovery_hashes')
      await table().where({ account_id: other.id }).update(row)
      expect((await verify(challengeOf(await signIn(other)), codeOf(one.key))).status).toBe(400)
      expect((await verify(challengeOf(await signIn(other)), one.recovery[0] ?? '')).status).toBe(400)
    })
  })

  describe('is reset', () => {
    const reset = (token: string, id: number) => cms.request(`/admin/second-factor/accounts/${id}/reset`, { method: 'POST', token, body: {} })

    it('by an administrator, with a line of the journal; sessions end and its owner is told', async () => {
      const [administrator, who] = [await enrolled('strapi-super-admin'), await enrolled()]
      expect((await reset(administrator.token, who.id)).json).toEqual({ had: true })
      expect(await cms.strapi.db.query('api::audit-entry.audit-entry').findMany({ where: { event: 'second-factor-reset', subjectReference: `account/${who.id}` } })).toMatchObject([{ actor: String(administrator.id) }])
      expect(await cms.strapi.db.connection('deliveries').where({ recipient: who.email, template: 'second-factor-reset' })).toHaveLength(1)
      expect([await me(who.token), purposeOf(await signIn(who))]).toEqual([401, 'enrolment'])
    })

    it('by nobody else, and not by its owner', async () => {
      const [administrator, editor, observer] = [await enrolled('strapi-super-admin'), await enrolled(), await person('observer')]
      expect((await reset(editor.token, administrator.id)).status).toBe(403)
      expect((await reset(tokenOf(await signIn(observer)), administrator.id)).status).toBe(403)
      expect((await cms.request('/admin/second-factor/accounts', { token: editor.token })).status).toBe(403)
      expect((await reset(administrator.token, administrator.id)).status).toBe(400)
      expect((await reset(administrator.token, 999_999)).status).toBe(404)
    })

    it('from the server, when the only administrator lost hers', async () => {
      const who = await enrolled('strapi-super-admin')
      expect(await resetFactor(cms.strapi, { email: who.email }, 'system', new Date())).toBe(true)
      expect(purposeOf(await signIn(who))).toBe('enrolment')
      expect(await resetFactor(cms.strapi, { email: 'personne@exemple.fr' }, 'system', new Date())).toBeNull()
    })

    it('and goes with its account', async () => {
      const [one, two] = [await enrolled(), await enrolled()]
      await cms.strapi.service(USER).deleteById(one.id)
      await cms.strapi.service(USER).deleteByIds([two.id])
      expect(await cms.strapi.db.connection('second_factors').whereIn('account_id', [one.id, two.id])).toEqual([])
    })
  })

  it('is asked for before the opening, with where it is seen', async () => {
    const { token } = await enrolled('strapi-super-admin')
    await cms.strapi.db.query(USER).deleteMany({ where: { email: { $not: (await cms.request('/admin/users/me', { token })).json.data?.['email'] } } })
    const line = async () => ((await cms.request('/admin/opening/lines', { token })).json['lines'] as object as { id: string; label: string; link: string }[]).find(({ id }) => id === 'second-factors')
    expect(await line()).toBeUndefined()
    await person('observer')
    expect(await line()).toBeUndefined()
    await person('editor')
    expect(await line()).toMatchObject({ label: expect.stringContaining('1\u00a0compte'), link: '/settings/double-authentification' })
    const { json } = await cms.request('/admin/second-factor/accounts', { token })
    expect((json['accounts'] as object as { must: boolean; since: string | null }[]).map(({ must, since }) => [must, since !== null]).toSorted()).toEqual([[false, false], [true, false], [true, true]])
  })
})

describe('doing without a second factor', () => {
  let cms: TestCms
  beforeAll(async () => {
    cms = await startCms({ SECOND_FACTOR_WAIVED_FOR: 'demonstration' })
  })
  afterAll(() => cms.stop())

  it.skipIf(isOnPostgres).each<Record<string, string>>([
    { NODE_ENV: 'production', CMS_BEHIND_PROXY: 'true' },
    { NODE_ENV: 'production', SECOND_FACTOR_WAIVED_FOR: 'everybody' },
  ])('stops the start of a CMS that others reach: %j', (environment) => expect(startSecondCms(environment)).rejects.toThrow('SECOND_FACTOR_WAIVED_FOR'), 120_000)

  it('is for the accounts of a demonstration alone', async () => {
    expect(await cms.signIn('editor', 'editor@example.org')).toMatch(/^ey/)
    await expect(cms.signIn('editor', 'editrice@exemple.fr')).rejects.toThrow('secondFactor')
  })
})
