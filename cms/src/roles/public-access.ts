import type { Core } from '@strapi/strapi'

const PERMISSION = 'plugin::users-permissions.permission'
/** What the users-permissions plugin grants by itself, at each boot, to sign up and sign in. */
const PLUGIN_DEFAULTS = 'plugin::users-permissions.'

/** Takes the plugin's own accounts, which nobody has, out of the contents that editors see. */
export function hideUnusedAccounts(strapi: Core.Strapi): void {
  const accounts = strapi.contentType('plugin::users-permissions.user')
  accounts.pluginOptions = { ...accounts.pluginOptions, 'content-manager': { visible: false } }
}

/**
 * A stranger may do nothing on the CMS's API: the plugin's default permissions are removed, sign-up is switched off, and a right that
 * somebody added by hand stops the boot in production (security.md, line 1).
 */
export async function closePublicAccess(strapi: Core.Strapi): Promise<void> {
  await strapi.db.query(PERMISSION).deleteMany({ where: { action: { $startsWith: PLUGIN_DEFAULTS } } })
  const granted: { action: string }[] = await strapi.db.query(PERMISSION).findMany({})
  if (granted.length > 0) {
    const message = `The public API must give nothing, yet these rights were granted: ${granted.map(({ action }) => action).join(', ')}. Remove them in Settings > Users & Permissions > Roles.`
    if (process.env['NODE_ENV'] === 'production') throw new Error(message)
    strapi.log.error(message)
  }
  const store = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' })
  await store.set({ value: { ...(await store.get()) as object, allow_register: false } })
}
