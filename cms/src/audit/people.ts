import type { Core } from '@strapi/strapi'
import { someoneOf } from '../roles/index.ts'

const USER = 'admin::user'

/** Who works at the editors' desk. */
export interface Colleague {
  /** The administrator's number, as the journal has it. */
  readonly id: string
  readonly name: string
  readonly email: string
  readonly isActive: boolean
  /** « une éditrice »: who she is for who reads no personal data. */
  readonly someone: string
}

interface UserRow {
  readonly id: number
  readonly firstname: string | null
  readonly lastname: string | null
  readonly email: string
  readonly isActive: boolean
  readonly blocked: boolean
  readonly roles: readonly { readonly code: string }[]
}

const colleagueOf = ({ id, firstname, lastname, email, isActive, blocked, roles }: UserRow): Colleague =>
  ({ id: String(id), name: [firstname, lastname].filter(Boolean).join(' ') || email, email, isActive: isActive && !blocked, someone: someoneOf(roles.map(({ code }) => code)) })

/** Everybody of these numbers who still has an account, by number. */
export async function colleagues(strapi: Core.Strapi, ids: Iterable<string>): Promise<Map<string, Colleague>> {
  const numbers = [...new Set(ids)].map(Number).filter(Number.isInteger)
  const rows: UserRow[] = numbers.length === 0 ? [] : await strapi.db.query(USER).findMany({ where: { id: { $in: numbers } }, populate: ['roles'] })
  return new Map(rows.map((row) => [String(row.id), colleagueOf(row)]))
}

/** Everybody with an account that works and a right, by name. */
export async function holdersOf(strapi: Core.Strapi, action: string): Promise<Colleague[]> {
  const rows: UserRow[] = await strapi.db.query(USER).findMany({ where: { isActive: true, roles: { permissions: { action } } }, orderBy: { id: 'asc' }, populate: ['roles'] })
  const byId = new Map(rows.map((row) => [row.id, colleagueOf(row)]))
  return [...byId.values()].filter(({ isActive }) => isActive).toSorted((one, other) => one.name.localeCompare(other.name, 'fr'))
}

const actorsWithoutAccount: Readonly<Record<string, string>> = { system: 'Le CMS', submitter: 'La structure' }

/** How a line of the journal names who did it. */
export const nameOf = (actor: string, known: ReadonlyMap<string, Colleague>): string => known.get(actor)?.name ?? actorsWithoutAccount[actor] ?? `Compte supprimé (n° ${actor})`

/** The same for who reads no personal data: the role, and no number that would tell two people apart. */
export const roleOf = (actor: string, known: ReadonlyMap<string, Colleague>): string => known.get(actor)?.someone ?? actorsWithoutAccount[actor] ?? 'un compte supprimé'
