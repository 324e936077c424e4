/** The rights to import files and to export lists, given to roles by name (src/roles). Each type asks for its own rights besides. */
export const IMPORT = 'api::exchange.import'
export const EXPORT = 'api::exchange.export'

/** As Strapi's screen of roles shows them. */
export const exchangeRights = [
  { section: 'settings', category: 'Échanges', displayName: 'Importer des fiches', uid: 'exchange.import' },
  { section: 'settings', category: 'Échanges', displayName: 'Exporter des listes', uid: 'exchange.export' },
] as const
