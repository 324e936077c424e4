import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { countAttempt } from '../accounts/attempts.ts'
import { writeAboutAccount } from '../accounts/mails.ts'
import { type Context, openSession } from '../accounts/sessions.ts'
import { audit } from '../audit/audit.ts'
import { type Challenge, isAbout, type Purpose, readChallenge } from './challenge.ts'
import { keyToShow, newKey, newRecoveryCodes, recoveryCodeIn, stepOf } from './codes.ts'
import { beginFactor, confirmFactor, type Factor, factorOf, useRecovery, useStep } from './store.ts'
import { type Account, activeAccount } from './who.ts'

const TOO_LATE = 'Cette connexion a trop attendu. Recommencez depuis votre mot de passe.'
const WRONG = 'Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant, ou prenez un code de secours.'
const WRONG_FIRST = 'Ce code n’est pas le bon. Vérifiez que l’heure de votre téléphone est réglée automatiquement, puis tapez le code affiché.'
const UNREADABLE = 'Votre double authentification ne peut plus être lue. Demandez à l’administration de la réinitialiser.'

/** What a line of the journal about an account is about. */
export const accountReference = (accountId: number): string => `account/${accountId}`

interface Challenged {
  readonly challenge: Challenge
  readonly account: Account
  readonly factor: Factor | null
}

/** The account that a challenge was given to, as it is now. Throws when it is none, too old, or for something else. */
async function challenged(strapi: Core.Strapi, text: string, purposes: readonly Purpose[], now: Date): Promise<Challenged> {
  const challenge = readChallenge(text, now)
  const account = challenge && purposes.includes(challenge.purpose) ? await activeAccount(strapi, challenge.account) : null
  const factor = account ? await factorOf(strapi, account.id) : null
  if (!challenge || !account || !isAbout(challenge, account, factor?.confirmedAt ?? null)) throw new errors.ValidationError(TOO_LATE, { isOver: true })
  return { challenge, account, factor }
}

/** The key to add to an application, shown to who has given her password and has none yet. */
export async function showKey(strapi: Core.Strapi, text: string, now: Date): Promise<object> {
  const { account } = await challenged(strapi, text, ['enrolment'], now)
  const key = await beginFactor(strapi, account.id, newKey(), now)
  if (key === null) throw new errors.ApplicationError(UNREADABLE)
  return keyToShow(key, account.email)
}

/** Whether a code, or a recovery code, is good for an account that has a factor; it is then used up. Answers which it was. */
async function useCode(strapi: Core.Strapi, { account, factor }: Challenged, code: string, now: Date): Promise<'code' | 'recovery' | null> {
  const recovery = recoveryCodeIn(code)
  if (recovery !== null) return await useRecovery(strapi, account.id, recovery) ? 'recovery' : null
  const step = factor?.key ? stepOf(factor.key, code, now) : null
  return step !== null && await useStep(strapi, account.id, step) ? 'code' : null
}

/** The recovery codes of an account that gives its first good code, or null. They are told this once. */
async function confirmFirst(strapi: Core.Strapi, { account, factor }: Challenged, code: string, now: Date): Promise<string[] | null> {
  const step = factor?.key ? stepOf(factor.key, code, now) : null
  const recoveryCodes = newRecoveryCodes()
  if (step === null || !(await confirmFactor(strapi, account.id, step, recoveryCodes, now))) return null
  await audit(strapi, { actor: String(account.id), event: 'second-factor-add', subjectReference: accountReference(account.id) }, now)
  await writeAboutAccount(strapi, 'second-factor-added', account.email, now)
  return recoveryCodes
}

async function noteRecovery(strapi: Core.Strapi, { id, email }: Account, now: Date): Promise<void> {
  await audit(strapi, { actor: String(id), event: 'second-factor-recover', subjectReference: accountReference(id) }, now)
  await writeAboutAccount(strapi, 'second-factor-recovered', email, now)
}

/** Opens a session to who gives a good code. Throws 400 with what to do, 429 after too many. */
export async function verify(strapi: Core.Strapi, context: Context, { challenge: text, code }: { challenge: string; code: string }, now: Date): Promise<void> {
  const asked = await challenged(strapi, text, ['code', 'enrolment'], now)
  const { account, challenge: { purpose, device, remember } } = asked
  const giveBack = await countAttempt(strapi, { door: 'second-factor', address: account.email, networkAddress: context.request.ip }, now)
  const opening = { account, device, remember, withFactor: true }
  if (purpose === 'enrolment') {
    const recoveryCodes = await strapi.db.transaction(() => confirmFirst(strapi, asked, code, now))
    if (!recoveryCodes) throw new errors.ValidationError(WRONG_FIRST)
    await giveBack()
    return openSession(strapi, context, opening, { recoveryCodes })
  }
  const used = await strapi.db.transaction(async () => {
    const way = await useCode(strapi, asked, code, now)
    if (way === 'recovery') await noteRecovery(strapi, account, now)
    return way
  })
  if (!used) throw new errors.ValidationError(asked.factor?.key === null && recoveryCodeIn(code) === null ? UNREADABLE : WRONG)
  await giveBack()
  const recoveryLeft = used === 'recovery' ? (await factorOf(strapi, account.id))?.recoveryLeft : undefined
  await openSession(strapi, context, opening, recoveryLeft === undefined ? {} : { recoveryLeft })
}
