import type { Core } from '@strapi/strapi'
import { accountsWithFactor } from './store.ts'
import { activeAccounts, isBound } from './who.ts'

/** An account as the screen of second factors shows it. */
export interface AccountLine {
  readonly id: number
  readonly name: string
  readonly roles: string
  /** When its second factor was added; null when it has none. */
  readonly since: string | null
  readonly must: boolean
}

/** Every account that works, with what it has. */
export async function accountLines(strapi: Core.Strapi): Promise<AccountLine[]> {
  const [accounts, factors] = [await activeAccounts(strapi), await accountsWithFactor(strapi)]
  return accounts.map((account) => ({
    id: account.id, name: [account.firstname, account.lastname].filter(Boolean).join(' ') || account.email, roles: account.roles.map(({ name }) => name).join(', '),
    since: factors.get(account.id)?.toISOString() ?? null, must: isBound(account),
  }))
}

/** How many accounts must have a second factor and have none. */
export const countWithoutFactor = async (strapi: Core.Strapi): Promise<number> => (await accountLines(strapi)).filter(({ must, since }) => must && since === null).length
