/** The five templates that are measured, with an address of the demonstration content. */
export const measuredPages = [
  { name: 'home', path: '/' },
  { name: 'catalogue', path: '/opportunites' },
  { name: 'opportunity', path: '/opportunites/prix-francoise-demulder' },
  { name: 'resource', path: '/ressources/droit-a-l-image' },
  { name: 'structure', path: '/structures/visa-pour-l-image' },
] as const
