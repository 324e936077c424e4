import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { isValues } from '../documents/publication/problem.ts'
import { countAttempt } from './attempts.ts'
import type { Context } from './sessions.ts'

interface SignedIn {
  readonly id: number
  readonly email: string
  readonly password: string | null
}

const ASKED = 'Pour changer votre adresse, donnez votre mot de passe actuel.'
const BY_PROFILE = 'Changez votre adresse et votre mot de passe depuis votre profil\u00a0: votre mot de passe actuel y est demandé.'
const WRONG = 'Ce mot de passe n’est pas le vôtre.'

/** A refusal under a field, as the admin's forms read it. */
export const underField = (field: string, message: string, more: object = {}) =>
  new errors.ValidationError(message, { errors: [{ path: [field], message, name: 'ValidationError' }], ...more })

/** A value of what was sent. */
const given = ({ request: { body } }: Context, name: string): unknown => (isValues(body) ? body[name] : undefined)

/** The address that a request gives to its own account, when it is another one. */
function newAddress(context: Context): string | null {
  const email = given(context, 'email')
  const { email: known } = context.state.user as SignedIn
  return typeof email === 'string' && email.trim().toLowerCase() !== known.toLowerCase() ? email : null
}

/**
 * Asks for the password of who changes her own address: a session left open is not enough. Each that is tried is counted, whatever it is given for: Strapi's own
 * check of who chooses another password counts none. Throws 400 under the field, or 429.
 */
async function askPassword(strapi: Core.Strapi, context: Context): Promise<void> {
  const isMoving = newAddress(context) !== null
  const currentPassword = given(context, 'currentPassword')
  const isGiven = typeof currentPassword === 'string' && currentPassword !== ''
  if (!isGiven && !isMoving) return
  if (!isGiven) throw underField('email', ASKED, { asksPassword: true })
  const { email, password } = context.state.user as SignedIn
  const giveBack = await countAttempt(strapi, { door: 'own-password', address: email, networkAddress: context.request.ip }, new Date())
  const isGood = password !== null && await strapi.service('admin::auth').validatePassword(currentPassword, password) as boolean
  if (!isGood) throw isMoving ? underField('email', WRONG, { asksPassword: true }) : underField('currentPassword', WRONG)
  await giveBack()
}

type Handler = (context: Context) => Promise<unknown>

/** The two ways of changing one's own address and password: one's profile, and for an administrator the list of accounts, which asks for no password. */
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
      // Compared as numbers, as the database does: « 01 » is hers too.
      const isHerOwn = Number(context.params.id) === id
      if (isHerOwn && newAddress(context) !== null) throw underField('email', BY_PROFILE)
      if (isHerOwn && given(context, 'password') !== undefined) throw underField('password', BY_PROFILE)
      return known.update(context)
    },
  }))
}
