import type { Core } from '@strapi/strapi'
import { SUPER_ADMIN_CODE } from '../roles/index.ts'
import { isWaived } from './waiver.ts'

const USER = 'admin::user'
const PUBLISH = 'plugin::content-manager.explorer.publish'
const READ = 'plugin::content-manager.explorer.read'

/** Rights that show personal data, or change who may do what, beside those on contents. `admin::` is accounts, roles and tokens. */
const sensitive: readonly RegExp[] = [/^admin::/, /^api::submission\./, /^api::audit\./, /^plugin::users-permissions\./]

/** What shows personal data of a type that is not public: all of it, or one field. */
const personal: Readonly<Record<string, string | null>> = {
  'api::submission.submission': null,
  'api::partner-structure.partner-structure': 'contact',
  'api::testimonial.testimonial': 'consent',
}

/** A right of a role, as the database has it. */
export interface HeldRight {
  readonly action: string
  readonly subject?: string | null
  readonly properties?: { readonly fields?: readonly string[] | null } | null
}

/** Whether a right lets its holder publish, see personal data or administer: such an account is worth stealing. */
export function asksForMore({ action, subject, properties }: HeldRight): boolean {
  if (action === PUBLISH || sensitive.some((pattern) => pattern.test(action))) return true
  const field = action === READ && subject ? personal[subject] : undefined
  if (field === undefined) return false
  return field === null || (properties?.fields ?? [field]).some((name) => name === field || name.startsWith(`${field}.`))
}

interface RoleRow {
  readonly code: string
  readonly permissions: readonly HeldRight[]
}

/** What we read of an account. */
export interface Account {
  readonly id: number
  readonly email: string
  readonly firstname: string | null
  readonly lastname: string | null
  readonly password: string | null
  readonly isActive: boolean
  readonly blocked: boolean
  readonly roles: readonly (RoleRow & { readonly name: string })[]
}

/** An account with its roles and their rights; null when there is none that works. */
export async function activeAccount(strapi: Core.Strapi, id: number): Promise<Account | null> {
  const account: Account | null = await strapi.db.query(USER).findOne({ where: { id }, populate: { roles: { populate: ['permissions'] } } })
  return account?.isActive === true && !account.blocked ? account : null
}

/** Every account that works. */
export async function activeAccounts(strapi: Core.Strapi): Promise<Account[]> {
  const found: Account[] = await strapi.db.query(USER).findMany({ where: { isActive: true }, populate: { roles: { populate: ['permissions'] } }, orderBy: { id: 'asc' } })
  return found.filter(({ blocked }) => !blocked)
}

/** Whether an account must have a second factor: by what its roles may do, also roles that somebody made by hand. */
export const isBound = ({ roles }: Pick<Account, 'roles'>): boolean => roles.some(({ code, permissions }) => code === SUPER_ADMIN_CODE || permissions.some(asksForMore))

/** The same of who signs in here and now: a demonstration may do without. */
export const mustHaveFactor = (account: Account): boolean => isBound(account) && !isWaived(account.email)
