import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import type { Core } from '@strapi/strapi'
import { roles, SUPER_ADMIN_CODE } from '../roles/index.ts'

export interface DemonstrationAccount {
  role: string
  email: string
  password: string
}

/** Owner may read and write, nobody else may read: the file holds passwords. */
const PRIVATE = 0o600

/** With the role before it, a name that nobody bears. */
const LASTNAME = 'de démonstration'

const people: readonly { code: string; role: string; firstname: string; lastname: string; email: string }[] = [
  { code: SUPER_ADMIN_CODE, role: 'Super Admin', firstname: 'Administration', lastname: LASTNAME, email: 'administration@example.org' },
  ...roles.map(({ code, name }) => ({ code, role: name, firstname: name, lastname: LASTNAME, email: `${code}@example.org` })),
]

/** The addresses of the accounts of a demonstration: they must not be there when the service opens. */
export const demonstrationAddresses: readonly string[] = people.map(({ email }) => email)

/** A password that satisfies the admin's rules (a digit, a lower-case and an upper-case letter) and carries 144 random bits. */
const newPassword = (): string => `${randomBytes(18).toString('base64url')}aA1`

function readOrCreate(file: string): DemonstrationAccount[] {
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as DemonstrationAccount[]
  const accounts = people.map(({ role, email }): DemonstrationAccount => ({ role, email, password: newPassword() }))
  writeFileSync(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: PRIVATE })
  return accounts
}

/**
 * Creates one account per role, once in the life of a database. The passwords are written to a private file first, so that a crash
 * in between loses no password; the next start finishes the work.
 */
export async function createDemonstrationAccounts(strapi: Core.Strapi, file: string): Promise<void> {
  const done = strapi.store({ type: 'core', name: 'demonstration', key: 'accounts' })
  if (await done.get()) return
  const accounts = readOrCreate(file)
  for (const { code, firstname, lastname, email } of people) {
    if (await strapi.db.query('admin::user').findOne({ where: { email } })) continue
    const role = await strapi.db.query('admin::role').findOne({ where: { code } })
    const password = accounts.find((account) => account.email === email)?.password
    await strapi.service('admin::user').create({ email, firstname, lastname, password, isActive: true, blocked: false, roles: [role.id], preferedLanguage: 'fr' })
  }
  await done.set({ value: { on: new Date().toISOString() } })
}
