import { benefit, kind, resourceFormat, structureKind, testimonialSeries, type Vocabulary } from '@elles/domain/vocabulary'
import type { NamedLink } from '../../shared/facts.ts'
import type { SiteMapSection } from '../../shared/editorial-page.ts'
import type { Edition } from '../published/edition.ts'
import { allOf, findBySlug } from '../published/lookup.ts'

/** One link for each value of a list that something published has. */
function linksOf(vocabulary: Pick<Vocabulary, 'terms'>, used: ReadonlySet<string>, hrefOf: (slug: string) => string): NamedLink[] {
  return vocabulary.terms.filter(({ code }) => used.has(code)).map(({ label, slug }) => ({ label, href: hrefOf(slug) }))
}

const byLabel = (a: NamedLink, b: NamedLink): number => a.label.localeCompare(b.label, 'fr')

/** The whole site as links: each part, and the ways into it that lead to something (RGAA 12.1: a second navigation system). */
export const siteMap = (edition: Edition): SiteMapSection[] => sectionsOf(edition).map((section) => ({ ...section, groups: section.groups.filter(({ links }) => links.length > 0) }))

function sectionsOf(edition: Edition): SiteMapSection[] {
  const opportunities = [...edition.documents.opportunity.values()]
  const resources = [...edition.documents.resource.values()]
  const structures = [...edition.documents['partner-structure'].values()]
  const testimonials = [...edition.documents.testimonial.values()]
  const themes = allOf(edition, 'theme').sort((a, b) => a.document.order - b.document.order)
  return [
    {
      label: 'Opportunités', href: '/opportunites', groups: [
        { label: 'Par besoin', links: linksOf(benefit, new Set(opportunities.flatMap(({ benefits }) => benefits)), (slug) => `/opportunites?besoin=${slug}`) },
        { label: 'Par type', links: linksOf(kind, new Set(opportunities.map((opportunity) => opportunity.kind)), (slug) => `/opportunites?type=${slug}`) },
        { label: 'Vos outils', links: [{ label: 'Calendrier', href: '/opportunites/calendrier' }, { label: 'Ma sélection', href: '/selection' }, { label: 'Mon profil', href: '/mon-profil' }] },
      ],
    },
    {
      label: 'Ressources', href: '/ressources', groups: [
        { label: 'Par thème', links: themes.map(({ document }) => ({ label: document.name, href: `/ressources?theme=${document.slug}` })) },
        { label: 'Par format', links: linksOf(resourceFormat, new Set(resources.map(({ format }) => format)), (slug) => `/ressources?format=${slug}`) },
      ],
    },
    {
      label: 'Témoignages', href: '/temoignages',
      groups: [{ label: 'Par série', links: linksOf(testimonialSeries, new Set(testimonials.map(({ series }) => series)), (slug) => `/temoignages?serie=${slug}`) }],
    },
    {
      label: 'Structures', href: '/structures', groups: [
        { label: 'Par type', links: linksOf(structureKind, new Set(structures.map((structure) => structure.kind)), (slug) => `/structures?type=${slug}`) },
        { label: 'Pour les structures', links: [{ label: 'Proposer une opportunité', href: '/proposer-une-opportunite' }] },
        { label: 'Chiffres', links: [{ label: 'Parité femmes-hommes', href: '/parite' }] },
      ],
    },
    {
      label: 'À propos', href: findBySlug(edition, 'page', 'a-propos') && '/a-propos', groups: [{ label: 'Le service', links: [
        { label: 'Recherche', href: '/recherche' },
        { label: 'Statistiques', href: '/stats' },
        { label: 'Signaler une erreur', href: '/signaler-une-erreur' },
        { label: 'Données ouvertes', href: '/donnees-ouvertes' },
        ...allOf(edition, 'page').map(({ document }) => ({ label: document.title, href: `/${document.slug}` })).filter(({ href }) => !['/a-propos', '/stats', '/donnees-ouvertes'].includes(href)).sort(byLabel),
      ] }],
    },
  ]
}
