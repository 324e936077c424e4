import { networkOf } from '@elles/domain/limits'
import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import * as v from 'valibot'
import { enter } from '../second-factor/enter.ts'
import { countAttempt } from './attempts.ts'
import type { Context } from './sessions.ts'

const LONGEST = 1000
const line = v.pipe(v.string(), v.minLength(1), v.maxLength(LONGEST))
const device = v.optional(v.pipe(v.string(), v.uuid()))
const remember = v.optional(v.boolean(), false)
const signIn = v.object({ email: line, password: line, deviceId: device, rememberMe: remember })
const registration = v.strictObject({
  registrationToken: line, userInfo: v.strictObject({ firstname: v.pipe(line, v.trim(), v.minLength(1)), lastname: v.nullish(v.pipe(v.string(), v.maxLength(LONGEST))), password: line }), deviceId: device, rememberMe: remember,
})
const reset = v.strictObject({ resetPasswordToken: line, password: line })

function bodyOf<Schema extends v.GenericSchema>(schema: Schema, { request: { body } }: Context): v.InferOutput<Schema> {
  const parsed = v.safeParse(schema, body)
  if (!parsed.success) throw new errors.ValidationError('Certains champs sont à corriger.')
  return parsed.output
}

type Checked = readonly [error: unknown, account: { readonly id: number } | false, info?: { readonly message: string }]

const handlersOf = (strapi: Core.Strapi) => ({
  async login(context: Context) {
    const { email, password, deviceId, rememberMe } = bodyOf(signIn, context)
    const address = email.toLowerCase()
    const giveBack = await countAttempt(strapi, { door: 'sign-in', address, networkAddress: context.request.ip }, new Date())
    const [, account, info] = await strapi.service('admin::auth').checkCredentials({ email: address, password }) as Checked
    if (!account) throw new errors.ApplicationError(info?.message ?? 'Invalid credentials')
    await giveBack()
    await enter(strapi, context, { accountId: account.id, device: deviceId ?? '', remember: rememberMe }, new Date())
  },

  /** The link of an invitation: the account is made, then enters like any other. */
  async register(context: Context) {
    const { deviceId, rememberMe, ...input } = bodyOf(registration, context)
    const giveBack = await countAttempt(strapi, fromLink(context), new Date())
    const account: { readonly id: number } = await strapi.service('admin::user').register(input)
    await giveBack()
    await enter(strapi, context, { accountId: account.id, device: deviceId ?? '', remember: rememberMe }, new Date())
  },

  /** The link of a forgotten password. It ends every session (sessions.ts), and is no second factor. */
  async resetPassword(context: Context) {
    const input = bodyOf(reset, context)
    const giveBack = await countAttempt(strapi, fromLink(context), new Date())
    const account: { readonly id: number } = await strapi.service('admin::auth').resetPassword(input)
    await giveBack()
    await enter(strapi, context, { accountId: account.id, device: '', remember: false }, new Date())
  },
})

/** Who opens a link says who she is by its secret alone: her network is counted. */
const fromLink = (context: Context) => ({ door: 'link' as const, address: networkOf(context.request.ip), networkAddress: context.request.ip })

type Handler = (context: Context) => Promise<unknown>

/** Counts what somebody asks for an address, whoever it is, before anything is looked up. */
async function countForgotten(strapi: Core.Strapi, context: Context): Promise<void> {
  const { email } = bodyOf(v.object({ email: line }), context)
  await countAttempt(strapi, { door: 'forgotten-password', address: email, networkAddress: context.request.ip }, new Date())
}

/**
 * The doors of the admin, as Strapi's routes name them: counted, the same for known and unknown accounts, and leading to the second factor (ADR 25). What leads to a
 * session is ours as a whole, so that none begins before the second factor was given. Called in register().
 */
export function guardDoors(strapi: Core.Strapi): void {
  strapi.get('controllers').extend('admin::authentication', (known: { forgotPassword: Handler; registrationInfo: Handler }) => ({
    ...known,
    ...handlersOf(strapi),
    async forgotPassword(context: Context) {
      await countForgotten(strapi, context)
      return known.forgotPassword(context)
    },
    async registrationInfo(context: Context) {
      const giveBack = await countAttempt(strapi, fromLink(context), new Date())
      await known.registrationInfo(context)
      await giveBack()
    },
  }))
}
