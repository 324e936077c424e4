import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import * as v from 'valibot'
import { countAttempt } from '../accounts/attempts.ts'
import { holding } from '../roles/admin-policies.ts'
import { accountLines } from './accounts.ts'
import { resetFactor } from './reset.ts'
import { showKey, verify } from './verify.ts'

const LONGEST = 2000
const text = v.pipe(v.string(), v.maxLength(LONGEST))
const forKey = v.strictObject({ challenge: text })
const forSession = v.strictObject({ challenge: text, code: v.pipe(v.string(), v.maxLength(40)) })

/** What was sent, as expected. Throws 400. */
function bodyOf<Schema extends v.GenericSchema>(schema: Schema, body: unknown): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, body)
  if (!parsed.success) throw new errors.ValidationError('Cette demande n’est pas lisible.')
  return parsed.output
}

const handlersOf = (strapi: Core.Strapi) => ({
  key: async (context) => {
    context.set('Cache-Control', 'no-store')
    context.body = await showKey(strapi, bodyOf(forKey, context.request.body).challenge, new Date())
  },
  verification: (context) => verify(strapi, context, bodyOf(forSession, context.request.body), new Date()),
  accounts: async (context) => {
    context.set('Cache-Control', 'no-store')
    context.body = { accounts: await accountLines(strapi) }
  },
  reset: async (context) => {
    const { id, email } = context.state.user as { id: number; email: string }
    const chosen = Number(context.params.id)
    // Her own would be a way for a stolen session to bring its own telephone.
    if (chosen === id) throw new errors.ValidationError('Une autre personne de l’administration réinitialise votre double authentification, ou la commande du serveur.')
    await countAttempt(strapi, { door: 'link', address: email, networkAddress: context.request.ip }, new Date())
    const had = Number.isInteger(chosen) ? await resetFactor(strapi, { id: chosen }, String(id), new Date()) : null
    if (had === null) return void context.notFound()
    context.body = { had }
  },
}) satisfies Record<string, Core.ControllerHandler>

/** The routes of the second factor below `/admin`: two for who has given her password, who has no session yet, and two for the administration. */
export function registerSecondFactor(strapi: Core.Strapi): void {
  const handlers = handlersOf(strapi)
  const info = { type: 'admin', apiName: 'second-factor' }
  const anybody = { auth: false as const }
  strapi.server.routes({ type: 'admin', prefix: '/admin/second-factor', routes: [
    { method: 'POST', path: '/key', handler: handlers.key, config: anybody, info },
    { method: 'POST', path: '/verification', handler: handlers.verification, config: anybody, info },
    { method: 'GET', path: '/accounts', handler: handlers.accounts, config: holding('admin::users.read'), info },
    { method: 'POST', path: '/accounts/:id/reset', handler: handlers.reset, config: holding('admin::users.update'), info },
  ] })
}
