import { Upload } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'
import { IMPORT } from '../../exchange/rights.ts'
import { ExportButton } from './ExportButton.tsx'

/** The content manager's own interface, as far as we use it. */
interface ContentManager {
  injectComponent(view: string, place: string, component: { name: string; Component: React.ComponentType }): void
}

const canInject = (plugin: unknown): plugin is ContentManager => typeof plugin === 'object' && plugin !== null && 'injectComponent' in plugin

/** The screen « Importer », in the menu of who may. Called in register(). */
export function registerImport(app: Pick<StrapiApp, 'addMenuLink'>): void {
  app.addMenuLink({
    to: 'importer', icon: Upload, intlLabel: { id: 'exchange.import', defaultMessage: 'Importer' }, permissions: [{ action: IMPORT, subject: null }], position: 4,
    Component: () => import('./ImportPage.tsx'),
  })
}

/** « Exporter en CSV » above each list. Called in bootstrap(). */
export function addExport(app: Pick<StrapiApp, 'getPlugin'>): void {
  const plugin: unknown = app.getPlugin('content-manager')
  if (canInject(plugin)) plugin.injectComponent('listView', 'actions', { name: 'export-csv', Component: ExportButton })
}
