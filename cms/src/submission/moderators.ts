import type { Core } from '@strapi/strapi'
import { SUPER_ADMIN_CODE } from '../roles/index.ts'
import type { Moderator } from './moderation-screens.ts'

/** The right to decide on submissions, given to roles by name (src/roles). */
export const MODERATE = 'api::submission.moderate'

/** Who is signed in, as the admin's session gives it. */
export interface Administrator {
  readonly id: number
  readonly firstname?: string | null
  readonly lastname?: string | null
}

export const isAdministrator = (user: unknown): user is Administrator => typeof user === 'object' && user !== null && 'id' in user && typeof user.id === 'number'

/** What other editors read of who took a submission. */
export const nameOf = ({ firstname, lastname }: Administrator): string => [firstname, lastname].filter(Boolean).join(' ')

/** Everybody who may decide, by name: whom a submission can be given to. */
export async function moderators(strapi: Core.Strapi): Promise<Moderator[]> {
  const permissions: { role: { id: number } | null }[] = await strapi.db.query('admin::permission').findMany({ where: { action: MODERATE }, populate: ['role'] })
  const roles = permissions.flatMap(({ role }) => (role ? [role.id] : []))
  const users: Administrator[] = await strapi.db.query('admin::user').findMany({ where: { isActive: true, blocked: false, roles: { $or: [{ id: { $in: roles } }, { code: SUPER_ADMIN_CODE }] } }, select: ['id', 'firstname', 'lastname'] })
  const byId = new Map(users.map((user) => [user.id, { id: user.id, name: nameOf(user) }]))
  return [...byId.values()].toSorted((one, other) => one.name.localeCompare(other.name, 'fr'))
}
