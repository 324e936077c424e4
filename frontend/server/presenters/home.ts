import { counted } from '@elles/domain/text'
import { benefit } from '@elles/domain/vocabulary'
import type { OpportunityCard } from '../../shared/catalogue.ts'
import type { HomePage } from '../../shared/home.ts'
import type { Edition } from '../published/edition.ts'
import { byFirstPublication } from '../published/first-publication.ts'
import { allOf, onlyOne, resolveAll } from '../published/lookup.ts'
import { catalogueOf } from '../search/catalogue.ts'
import { parseQuery, queryString } from '../search/query.ts'
import { search, type Match } from '../search/search.ts'
import { opportunityCard } from './card.ts'
import { threeParityFigures } from './parity.ts'
import { resourceCard } from './resource.ts'
import { testimonialCard } from './testimonial.ts'

const SHOWN = 6
const RESOURCES_SHOWN = 3
/** What one can apply for today, what closes within a month (further away, a deadline is no reason to hurry), and what is new, as the catalogue's own questions. */
const openQuestion = parseQuery({ statut: ['ouvertes', 'toute-l-annee'] }).query
const closingQuestion = parseQuery({ echeance: 'dans-30-jours' }).query
const newestQuestion = parseQuery({ tri: 'nouveautes' }).query

/** The way into the catalogue, in words that are true of it: a list of nothing is not offered. */
function openLink({ documents: { opportunity } }: Edition, count: number): HomePage['open'] {
  if (opportunity.size === 0) return null
  if (count === 0) return { label: 'Voir le catalogue', href: '/opportunites' }
  return { label: count === 1 ? 'Voir l’opportunité ouverte' : `Voir les ${counted(count, 'opportunité ouverte', 'opportunités ouvertes')}`, href: `/opportunites${queryString(openQuestion)}` }
}

/** The home page: what can be done now. Nothing is shown twice. */
export function homePage(edition: Edition, now: Date): HomePage {
  const home = onlyOne(edition, 'home')
  const catalogue = catalogueOf(edition)
  const { counts } = search(catalogue, parseQuery({}).query, now)
  const card = ({ entry }: Match): OpportunityCard => opportunityCard(edition, entry.opportunity, now)
  const closingSoon = search(catalogue, closingQuestion, now).slice(0, SHOWN)
  const shown = new Set(closingSoon.map(({ entry }) => entry.documentId))
  const latest = search(catalogue, newestQuestion, now).slice(0, 2 * SHOWN).filter(({ entry }) => !shown.has(entry.documentId)).slice(0, SHOWN)
  const chosen = resolveAll(edition, 'resource', home?.featuredResources ?? []).map(({ document }) => document)
  const newest = allOf(edition, 'resource').map(({ document }) => document).filter((document) => !chosen.includes(document)).sort(byFirstPublication)
  const [testimonial] = resolveAll(edition, 'testimonial', home?.featuredTestimonial ? [home.featuredTestimonial] : [])
  return {
    heading: home?.heading ?? 'Les opportunités pour les femmes photographes',
    introduction: home?.introduction ?? 'Bourses, prix, résidences et appels à candidatures, vérifiés par le ministère de la Culture.',
    open: openLink(edition, search(catalogue, openQuestion, now).total),
    needs: benefit.terms.map(({ code, label, slug }) => ({ code, label, href: `/opportunites?besoin=${slug}`, count: counts.besoin.get(code) ?? 0 })).filter(({ count }) => count > 0),
    closingSoon: closingSoon.map(card),
    latest: latest.map(card),
    figures: threeParityFigures(edition),
    resources: [...chosen, ...newest].slice(0, RESOURCES_SHOWN).map((resource) => resourceCard(edition, resource)),
    testimonial: testimonial ? testimonialCard(testimonial.document) : null,
  }
}
