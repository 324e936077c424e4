import { deploymentOfficer } from './deployment-officer.ts'
import { editor } from './editor.ts'
import { observer } from './observer.ts'
import { producer } from './producer.ts'
import type { Role } from './rights.ts'

export const SUPER_ADMIN_CODE = 'strapi-super-admin'

/** The roles of the editors' desk, beside Strapi's own Super Admin who may do everything. */
export const roles: readonly Role[] = [editor, producer, deploymentOfficer, observer]

/** How somebody who holds these roles is called where names are not told. */
export const someoneOf = (codes: readonly string[]): string =>
  roles.find(({ code }) => codes.includes(code))?.someone ?? (codes.includes(SUPER_ADMIN_CODE) ? 'l’administration' : 'une personne de l’équipe')
