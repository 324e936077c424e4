import { Upload } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'
import { IMPORT } from '../../exchange/rights.ts'
import { addAboveList } from '../content-manager.ts'
import { ExportButton } from './ExportButton.tsx'

/** The screen « Importer », in the menu of who may. Called in register(). */
export function registerImport(app: Pick<StrapiApp, 'addMenuLink'>): void {
  app.addMenuLink({
    to: 'importer', icon: Upload, intlLabel: { id: 'exchange.import', defaultMessage: 'Importer' }, permissions: [{ action: IMPORT, subject: null }], position: 4,
    Component: () => import('./ImportPage.tsx'),
  })
}

/** « Exporter en CSV » above each list. Called in bootstrap(). */
export const addExport = (app: Pick<StrapiApp, 'getPlugin'>): void => addAboveList(app, 'export-csv', ExportButton)
