import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { countAttempt } from './attempts.ts'
import type { Context } from './sessions.ts'

interface SignedIn {
  readonly id: number
  readonly email: string
  readonly password: string | null
}

const ASKED = 'Pour changer votre adresse, donnez votre mot de passe actuel.'
const WRONG = 'Ce mot de passe n’est pas le vôtre.'

/** A refusal under a field, as the admin's forms read it. */
export const underField = (field: string, message: string, more: object = {}) =>
  new errors.ValidationError(message, { errors: [{ path: [field], message, name: 'ValidationError' }], ...more })

/** The address that a request gives to its own account, when it is another one. */
function newAddress({ request: { body }, state }: Context): string | null {
  const email: unknown = typeof body === 'object' && body !== null && 'email' in body ? body.email : undefined
  const { email: known } = state.user as SignedIn
  return typeof email === 'string' && email.trim().toLowerCase() !== known.toLowerCase() ? email : null
}

/** Asks for the password of who changes her own address: a session left open is not enough. Throws 400 under the field, or 429. */
async function askPassword(strapi: Core.Strapi, context: Context): Promise<void> {
  if (newAddress(context) === null) return
  const { email, password } = context.state.user as SignedIn
  const { currentPassword } = context.request.body as { currentPassword?: unknown }
  if (typeof currentPassword !== 'string' || currentPassword === '') throw underField('email', ASKED, { asksPassword: true })
  const giveBack = await countAttempt(strapi, { door: 'own-password', address: email, networkAddress: context.request.ip }, new Date())
  if (!password || !(await strapi.service('admin::auth').validatePassword(currentPassword, password))) throw underField('email', WRONG, { asksPassword: true })
  await giveBack()
}

type Handler = (context: Context) => Promise<unknown>

/** The two ways of changing one's own address: one's profile, and for an administrator the list of accounts, which does not ask for a password. */
export function guardOwnAddress(strapi: Core.Strapi): void {
  const controllers = strapi.get('controllers')
  controllers.extend('admin::authenticated-user', (known: { updateMe: Handler }) => ({
    ...known,
    async updateMe(context: Context) {
      await askPassword(strapi, context)
      return known.updateMe(context)
    },
  }))
  controllers.extend('admin::user', (known: { update: Handler }) => ({
    ...known,
    async update(context: Context) {
      const { id } = context.state.user as SignedIn
      if (String(context.params.id) === String(id) && newAddress(context) !== null) throw underField('email', 'Changez votre propre adresse depuis votre profil\u00a0: votre mot de passe y est demandé.')
      return known.update(context)
    },
  }))
}
