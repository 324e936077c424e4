import { randomBytes } from 'node:crypto'
import type { Core } from '@strapi/strapi'
import { errors } from '@strapi/utils'
import { passwordFault } from './passwords.ts'

/** What we take over of Strapi's service: every way of setting or checking a password goes through it, the admin's, the links' and the command line's. */
interface AuthService {
  checkCredentials(given: { email: string; password: string }): Promise<unknown>
  validatePassword(password: string, hash: string): Promise<boolean>
  hashPassword(password: string): Promise<string>
}

interface StoredAccount {
  readonly password: string | null
  readonly isActive: boolean
  readonly blocked: boolean
}

const refused = (message: string) => [null, false, { message }]

/**
 * Checks a password in the same time whether the account exists or not: a hash of nobody's is compared when there is none. Takes no password that is short or
 * common, wherever it is set.
 */
export function guardCredentials(strapi: Core.Strapi): void {
  strapi.get('services').extend('admin::auth', (auth: AuthService) => {
    const nobodys = auth.hashPassword(randomBytes(32).toString('hex'))
    return {
      ...auth,
      async checkCredentials({ email, password }: { email: string; password: string }) {
        const account: StoredAccount | null = await strapi.db.query('admin::user').findOne({ where: { email } })
        const isGood = await auth.validatePassword(password, account?.password ?? await nobodys)
        if (!account?.password || !isGood) return refused('Invalid credentials')
        return account.isActive && !account.blocked ? [null, account] : refused('User not active')
      },
      hashPassword(password: string) {
        const fault = passwordFault(password)
        if (fault !== null) throw new errors.ValidationError(fault, { errors: [{ path: ['password'], message: fault, name: 'ValidationError' }] })
        return auth.hashPassword(password)
      },
    }
  })
}
