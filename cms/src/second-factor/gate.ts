import type { Core } from '@strapi/strapi'
import { beganWithFactor, type Context } from '../accounts/sessions.ts'
import { factorOf } from './store.ts'
import { activeAccount, mustHaveFactor } from './who.ts'

const SESSION = 'admin::session'

interface State {
  readonly auth?: { readonly strategy?: { readonly name?: string } }
  readonly session?: { readonly id?: string }
  readonly user?: { readonly id?: number }
}

/** Whether a session may be used: it began with the second factor, or its account neither has one nor must. */
async function isEnough(strapi: Core.Strapi, sessionId: string, accountId: number): Promise<boolean> {
  const session: { metadata: unknown } | null = await strapi.db.query(SESSION).findOne({ where: { sessionId } })
  if (beganWithFactor(session?.metadata)) return true
  const account = await activeAccount(strapi, accountId)
  if (!account || mustHaveFactor(account)) return false
  return !(await factorOf(strapi, accountId))?.confirmedAt
}

/**
 * Every route that asks who is there refuses a session that began without the second factor which its account has or must have: one that is older than its
 * role, or that came by a way which we have not thought of. Such a session ends, so that the admin asks to sign in again. Whoever acts as an account without any
 * session is refused too.
 */
export function guardSessions(strapi: Core.Strapi): void {
  const authentication = strapi.get('auth')
  const authenticate = authentication.authenticate.bind(authentication)
  authentication.authenticate = (context: Context, next: () => Promise<unknown>) => authenticate(context, async () => {
    const { auth, session, user }: State = context.state
    // The site's own tokens are nobody; Strapi's « admin tokens » are somebody who gave no second factor, and outlive her password.
    if (!user?.id && auth?.strategy?.name !== 'admin') return next()
    if (session?.id && user?.id && await isEnough(strapi, session.id, user.id)) return next()
    if (session?.id && user?.id) await strapi.sessionManager('admin').revokeSessionById(String(user.id), session.id)
    return context.unauthorized('Missing or invalid credentials')
  })
}
