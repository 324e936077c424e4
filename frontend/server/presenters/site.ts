import type { SiteFrame } from '../../shared/site.ts'
import { onceFor } from '../once-for.ts'
import type { Edition } from '../published/edition.ts'
import { allOf, onlyOne } from '../published/lookup.ts'

/** The pages that the footer names itself: not repeated among the editors' pages. */
const namedElsewhere: ReadonlySet<string> = new Set(['/accessibilite', '/mentions-legales', '/donnees-personnelles', '/plan-du-site', '/stats', '/donnees-ouvertes'])

/** What surrounds every page, made once for each edition. */
export const siteFrame = onceFor(frameOf)

function frameOf(edition: Edition): SiteFrame {
  const settings = onlyOne(edition, 'settings')
  const pages = allOf(edition, 'page').map(({ document }) => ({ label: document.title, href: `/${document.slug}` }))
  return {
    name: settings?.serviceName ?? 'Elles font la culture',
    tagline: settings?.serviceTagline ?? 'Opportunités et ressources pour les femmes photographes',
    notice: settings?.notice ?? null,
    socialLinks: (settings?.socialLinks ?? []).map(({ label, url }) => ({ label, href: url })),
    sourceCodeUrl: settings?.sourceCodeUrl ?? null,
    contactEmail: settings?.contactEmail ?? null,
    editorial: pages.map(({ href }) => href),
    pages: [
      ...pages.filter(({ href }) => !namedElsewhere.has(href)),
      { label: 'Statistiques', href: '/stats' },
      { label: 'Données ouvertes', href: '/donnees-ouvertes' },
      { label: 'Proposer une opportunité', href: '/proposer-une-opportunite' },
    ].sort((a, b) => a.label.localeCompare(b.label, 'fr')),
  }
}
