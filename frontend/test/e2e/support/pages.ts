/** Every template of the site, with an address of the demonstration content that shows it. */
export const templates = [
  { name: 'home', path: '/', status: 200 },
  { name: 'catalogue', path: '/opportunites', status: 200 },
  { name: 'filtered catalogue', path: '/opportunites?residence=bretagne&statut=ouvertes', status: 200 },
  { name: 'catalogue without a result', path: '/opportunites?q=zzzz', status: 200 },
  { name: 'opportunity', path: '/opportunites/prix-francoise-demulder', status: 200 },
  { name: 'closed opportunity', path: '/opportunites/residence-la-capsule-cip', status: 200 },
  { name: 'resources', path: '/ressources', status: 200 },
  { name: 'article', path: '/ressources/droit-a-l-image', status: 200 },
  { name: 'article with a warning', path: '/ressources/cellule-d-ecoute-violences', status: 200 },
  { name: 'structure', path: '/structures/visa-pour-l-image', status: 200 },
  { name: 'search', path: '/recherche?q=r%C3%A9sidence', status: 200 },
  { name: 'search before a question', path: '/recherche', status: 200 },
  { name: 'search without a result', path: '/recherche?q=zzzz', status: 200 },
  { name: 'editor’s page', path: '/accessibilite', status: 200 },
  { name: 'contact about a page', path: '/contact?sujet=erreur&page=/opportunites/prix-francoise-demulder', status: 200 },
  { name: 'site map', path: '/plan-du-site', status: 200 },
  { name: 'page not found', path: '/opportunites/nulle-part', status: 404 },
] as const

export type Template = (typeof templates)[number]
