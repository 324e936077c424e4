import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import type { Core } from '@strapi/strapi'
import { roles, SUPER_ADMIN_CODE } from '../roles/index.ts'

export interface DemonstrationAccount {
  role: string
  email: string
  password: string
}

/** Owner may read and write, nobody else may read: the file holds passwords. */
const PRIVATE = 0o600

const people: readonly { code: string; role: string; firstname: string; lastname: string; email: string }[] = [
  { code: SUPER_ADMIN_CODE, role: 'Super Admin', firstname: 'Compte', lastname: 'Administration', email: 'administration@example.org' },
  ...roles.map(({ code, name }) => ({ code, role: name, firstname: 'Compte', lastname: name, email: `${code}@example.org` })),
]

/** A password that satisfies the admin's rules (a digit, a lower-case and an upper-case letter) and carries 144 random bits. */
const newPassword = (): string => `${randomBytes(18).toString('base64url')}aA1`

/** Creates one account per role in a CMS that has none, and writes their passwords to a private file. Does nothing otherwise. */
export async function createDemonstrationAccounts(strapi: Core.Strapi, file: string): Promise<void> {
  if (await strapi.db.query('admin::user').count() > 0) return
  const accounts = people.map(({ role, email }): DemonstrationAccount => ({ role, email, password: newPassword() }))
  await strapi.db.transaction(async () => {
    for (const [index, { code, firstname, lastname, email }] of people.entries()) {
      const role = await strapi.db.query('admin::role').findOne({ where: { code } })
      await strapi.service('admin::user').create({
        email, firstname, lastname, password: accounts[index]?.password, isActive: true, blocked: false, roles: [role.id], preferedLanguage: 'fr',
      })
    }
    writeFileSync(file, `${JSON.stringify(accounts, null, 2)}\n`, { mode: PRIVATE })
  })
}
