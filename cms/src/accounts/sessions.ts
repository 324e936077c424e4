import { randomUUID } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { buildSessionMetadata, errors } from '@strapi/utils'
import type { Account } from '../second-factor/who.ts'
import { writeAboutAccount } from './mails.ts'

const USER = 'admin::user'
const REFRESH_COOKIE = 'strapi_admin_refresh'

export type Context = Parameters<Core.ControllerHandler>[0]

/** Whether a session began with the second factor, as its metadata say. Strapi copies them when it renews a session. */
export const beganWithFactor = (metadata: unknown): boolean => typeof metadata === 'object' && metadata !== null && 'secondFactorAt' in metadata

interface Opening {
  readonly account: Account
  readonly device: string
  readonly remember: boolean
  readonly withFactor: boolean
}

/** Opens a session and answers as Strapi does when it signs somebody in: its cookie, its token, its account. */
export async function openSession(strapi: Core.Strapi, context: Context, { account, device, remember, withFactor }: Opening, more: object = {}): Promise<void> {
  const sessions = strapi.sessionManager('admin')
  const type = remember ? 'refresh' : 'session'
  const metadata = { ...buildSessionMetadata({ userAgent: context.request.headers['user-agent'] }), ...(withFactor ? { secondFactorAt: new Date().toISOString() } : {}) }
  const { token: refresh, absoluteExpiresAt } = await sessions.generateRefreshToken(String(account.id), device || randomUUID(), { type, metadata })
  const access = await sessions.generateAccessToken(refresh)
  if ('error' in access) throw new errors.ApplicationError('Cette session ne s’ouvre pas. Recommencez.')
  context.cookies.set(REFRESH_COOKIE, refresh, {
    httpOnly: true, secure: process.env['NODE_ENV'] === 'production' && context.request.secure, overwrite: true, sameSite: 'lax', path: '/admin',
    ...(remember ? { expires: new Date(absoluteExpiresAt) } : {}),
  })
  context.set('Cache-Control', 'no-store')
  const user: unknown = strapi.service('admin::user').sanitizeUser(account)
  context.body = { data: { token: access.token, accessToken: access.token, user, ...more } }
}

/** Ends every session of an account, and what would renew them. */
export const endSessions = (strapi: Core.Strapi, accountId: number): Promise<void> => strapi.sessionManager('admin').invalidateRefreshToken(String(accountId))

/** What a change of an account may touch. */
interface Change {
  readonly password?: unknown
  readonly isActive?: unknown
  readonly blocked?: unknown
  readonly email?: unknown
}

const endsSessions = (data: Change): boolean => 'password' in data || data.isActive === false || data.blocked === true

interface Before {
  readonly id: number
  readonly email: string
  readonly password: string | null
}

/**
 * Follows the accounts in the database, whoever changes them (their owner, an administrator, the command line): a new password, a deactivation and a deletion
 * end every session; the former address is told of a new one. A first password ends and tells nothing: nobody had signed in.
 */
export function followAccounts(strapi: Core.Strapi, forget: (accountId: number) => Promise<unknown>): void {
  const concerned = (where: unknown): Promise<Before[]> => strapi.db.query(USER).findMany({ where: where as object, select: ['id', 'email', 'password'] })
  strapi.db.lifecycles.subscribe({
    models: [USER],
    async beforeUpdate(event) {
      const data: Change = event.params.data ?? {}
      if (endsSessions(data) || 'email' in data) event.state['accounts'] = await concerned(event.params.where)
    },
    async afterUpdate(event) {
      const data: Change = event.params.data ?? {}
      const now = new Date()
      for (const { id, email, password } of (event.state['accounts'] ?? []) as Before[]) {
        if (endsSessions(data)) await endSessions(strapi, id)
        if ('password' in data && password !== null) await writeAboutAccount(strapi, 'password-changed', email, now)
        if (typeof data.email === 'string' && data.email !== email) await writeAboutAccount(strapi, 'address-changed', email, now)
      }
    },
    async beforeDelete(event) {
      event.state['accounts'] = await concerned(event.params.where)
    },
    async afterDelete(event) {
      for (const { id } of (event.state['accounts'] ?? []) as Before[]) await forget(id)
    },
    async beforeDeleteMany(event) {
      event.state['accounts'] = await concerned(event.params.where)
    },
    async afterDeleteMany(event) {
      for (const { id } of (event.state['accounts'] ?? []) as Before[]) await forget(id)
    },
  })
}
