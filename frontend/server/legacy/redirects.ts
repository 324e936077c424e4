interface LegacyAddress {
  /** Path of the Rails site that this one replaces; `/*` at its end takes whatever came below. */
  readonly from: string
  readonly to: string
}

/**
 * Where the former site's public addresses lead now (shared/data/legacy-schema.md). Numbered entries lead to the list that holds them, until
 * an editor or an import writes a redirect of its own. `/ressources`, `/stats` and `/accessibilite` keep their address.
 */
export const legacyAddresses: readonly LegacyAddress[] = [
  { from: '/aides', to: '/opportunites' },
  { from: '/aides/*', to: '/opportunites' },
  { from: '/conseils_articles', to: '/ressources' },
  { from: '/conseils_articles/*', to: '/ressources' },
  { from: '/conseils_videos', to: '/temoignages' },
  { from: '/conseils_videos/*', to: '/temoignages' },
  { from: '/index-parite', to: '/parite' },
  { from: '/index-parite/*', to: '/structures' },
  // Helping one another was a page of associations and networks: they are structures now.
  { from: '/entraide', to: '/structures' },
  // The drawing of parity figures.
  { from: '/infographie', to: '/parite' },
  { from: '/a_propos', to: '/a-propos' },
  { from: '/politique_confidentialite', to: '/donnees-personnelles' },
  { from: '/mentions_legales', to: '/mentions-legales' },
]

const exact = new Map(legacyAddresses.filter(({ from }) => !from.endsWith('/*')).map(({ from, to }) => [from, to]))
const below = legacyAddresses.filter(({ from }) => from.endsWith('/*')).map(({ from, to }) => ({ prefix: from.slice(0, -1), to }))

/** Where a former address leads, or undefined when it is none. `path` is decoded and has no final slash. */
export function legacyTarget(path: string): string | undefined {
  return exact.get(path) ?? below.find(({ prefix }) => path.startsWith(prefix))?.to
}
