import type { Core } from '@strapi/strapi'
import { configurationFor, type Configuration } from './configuration.ts'
import type { Layout } from './layout.ts'
import { componentLayouts, typeLayouts } from './tables.ts'

interface Model {
  readonly uid: string
}

/** The part of the content manager's services that we use; Strapi does not type them. */
interface ConfigurationService {
  findConfiguration(model: Model): Promise<Configuration>
  updateConfiguration(model: Model, configuration: Configuration): Promise<unknown>
}

async function sync(service: ConfigurationService, layouts: readonly Layout[]): Promise<void> {
  for (const layout of layouts) {
    const { settings, metadatas, layouts: views } = await service.findConfiguration(layout)
    await service.updateConfiguration(layout, configurationFor(layout, { settings, metadatas, layouts: views }))
  }
}

/**
 * Makes the admin's edit and list views what `tables.ts` says: the tables are the truth, changes made in the admin's own
 * « Configurer la vue » are overwritten at the next start. Call it in `bootstrap()`. The content manager itself writes a
 * configuration only when it differs from the stored one.
 */
export async function syncEditingLayouts(strapi: Core.Strapi): Promise<void> {
  const contentManager = strapi.plugin('content-manager')
  await sync(contentManager.service('content-types'), typeLayouts)
  await sync(contentManager.service('components'), componentLayouts)
}
