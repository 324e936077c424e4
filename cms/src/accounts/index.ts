import type { Core } from '@strapi/strapi'
import { guardSessions } from '../second-factor/gate.ts'
import { registerSecondFactor } from '../second-factor/routes.ts'
import { removeFactor } from '../second-factor/store.ts'
import { waiverOf } from '../second-factor/waiver.ts'
import { guardCredentials } from './credentials.ts'
import { guardDoors } from './door.ts'
import { guardOwnAddress } from './own-address.ts'
import { followAccounts } from './sessions.ts'

/** Everything about who enters the editors' desk (ADR 25). Throws when a demonstration's ease was asked for where others come. Called in register(). */
export function registerAccounts(strapi: Core.Strapi): void {
  waiverOf(process.env)
  guardCredentials(strapi)
  guardDoors(strapi)
  guardOwnAddress(strapi)
  guardSessions(strapi)
  registerSecondFactor(strapi)
}

/** Follows the accounts in the database. Called in bootstrap(). */
export const followAllAccounts = (strapi: Core.Strapi): void => followAccounts(strapi, (accountId) => removeFactor(strapi, accountId))
