import type { Core } from '@strapi/strapi'
import { hasDrafts } from '../documents/drafts.ts'
import { roles, SUPER_ADMIN_CODE } from './index.ts'
import type { Role, TypeRights } from './rights.ts'

const IS_CREATOR = 'admin::is-creator'
/** Roles that Strapi creates on its own and that nobody here holds. */
const strapiDefaults = ['strapi-editor', 'strapi-author']

interface Permission {
  action: string
  subject: string | null
  properties: { fields?: string[] }
  conditions: string[]
}

/** Makes the roles in the database those of the tables: creates what is missing, corrects names and rights, removes Strapi's examples. */
export async function syncRoles(strapi: Core.Strapi): Promise<void> {
  for (const role of roles) {
    const roleId = await upsertRole(strapi, role)
    await strapi.service('admin::role').assignPermissions(roleId, permissionsOf(strapi, role))
  }
  await removeUnusedDefaults(strapi)
  await strapi.db.query('admin::role').update({
    where: { code: SUPER_ADMIN_CODE }, data: { name: 'Super Admin', description: 'Administre les comptes, les rôles, les réglages et tous les contenus.' },
  })
}

async function upsertRole(strapi: Core.Strapi, { code, name, description }: Role): Promise<number> {
  const known = await strapi.db.query('admin::role').findOne({ where: { code } })
  const data = { code, name, description }
  const saved = known
    ? await strapi.db.query('admin::role').update({ where: { id: known.id }, data })
    : await strapi.db.query('admin::role').create({ data })
  return saved.id
}

async function removeUnusedDefaults(strapi: Core.Strapi): Promise<void> {
  for (const code of strapiDefaults) {
    const role = await strapi.db.query('admin::role').findOne({ where: { code }, populate: ['users'] })
    if (role && role.users.length === 0) await strapi.service('admin::role').deleteByIds([role.id])
  }
}

function permissionsOf(strapi: Core.Strapi, role: Role): Permission[] {
  return [
    ...role.content.flatMap((rights) => contentPermissions(strapi, rights)),
    ...role.others.map(({ action, ownOnly }) => ({ action, subject: null, properties: {}, conditions: ownOnly ? [IS_CREATOR] : [] })),
  ]
}

function contentPermissions(strapi: Core.Strapi, { type, actions, ownOnly = false, hidden = [] }: TypeRights): Permission[] {
  const nested: string[] = strapi.service('admin::content-type').getNestedFields(strapi.contentType(type), { components: strapi.components })
  const fields = nested.filter((path) => !hidden.some((name) => path === name || path.startsWith(`${name}.`)))
  return actions
    .filter((action) => action !== 'publish' || hasDrafts(strapi, type))
    .map((action) => ({
      action: `plugin::content-manager.explorer.${action}`,
      subject: type,
      properties: action === 'delete' || action === 'publish' ? {} : { fields },
      // A document has no creator before it is created.
      conditions: ownOnly && action !== 'create' ? [IS_CREATOR] : [],
    }))
}
