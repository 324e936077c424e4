import { plainText, type Opportunity } from '@elles/domain/contract'
import { benefit, kind } from '@elles/domain/vocabulary'
import { opportunityCard } from '../presenters/card.ts'
import { siteFrame } from '../presenters/site.ts'
import { firstPublicationOf } from '../published/first-publication.ts'
import { catalogueOf } from '../search/catalogue.ts'
import { choicesInWords } from '../presenters/choices.ts'
import type { CatalogueEntry } from '../search/search-index.ts'
import { tagOf, text } from './atom.ts'
import type { QueryScope } from './query-document.ts'
import { element, escapeXml, xmlDocument } from './xml.ts'

/** Entries; a reader of feeds keeps what it has seen. */
const SHOWN = 50
const AUTHOR = 'Ministère de la Culture'

/** One opportunity as both feeds give it. */
interface Item {
  readonly id: string
  readonly url: string
  readonly title: string
  readonly summary: string
  readonly html: string
  readonly published: string
  readonly modified: string
  readonly categories: readonly { readonly slug: string; readonly label: string }[]
  readonly organiser: string | null
}

/** What one decides by, then the description. Only what does not change by itself: a feed whose words count days would be new each morning. */
function bodyOf(opportunity: Opportunity, facts: readonly string[]): string {
  const paragraphs = [...(opportunity.demonstration ? ['Fiche de démonstration\u00a0: dates fictives.'] : []), opportunity.tagline, ...plainText(opportunity.description).split('\n')].filter(Boolean).map((line) => element('p', escapeXml(line)))
  return paragraphs.join('') + (facts.length > 0 ? element('ul', facts.map((fact) => text('li', fact)).join('')) : '')
}

function itemOf({ edition, siteUrl, now }: QueryScope, { documentId, opportunity }: CatalogueEntry): Item {
  const card = opportunityCard(edition, opportunity, now)
  return {
    id: tagOf(siteUrl, `opportunite/${documentId}`),
    url: `${siteUrl}/opportunites/${encodeURIComponent(opportunity.slug)}`,
    title: opportunity.title,
    summary: opportunity.tagline,
    html: bodyOf(opportunity, card.facts.map((fact) => fact.text)),
    published: firstPublicationOf(opportunity),
    modified: opportunity.publishedAt,
    categories: [kind.terms.find(({ code }) => code === opportunity.kind), ...benefit.terms.filter(({ code }) => opportunity.benefits.includes(code))].flatMap((term) => term ?? []),
    organiser: card.organiser,
  }
}

interface Feed {
  readonly title: string
  readonly items: readonly Item[]
}

/** The latest arrivals among the answers to a question, the newest first: an order of its own, whatever that of the page. */
function feedOf(scope: QueryScope): Feed {
  const { edition, query, now } = scope
  const found = catalogueOf(edition).search({ ...query, sort: 'newest', page: 1 }, now).slice(0, SHOWN)
  const choices = choicesInWords(query)
  return {
    title: `${choices.length > 0 ? `Opportunités\u00a0: ${choices.join(', ')}` : 'Opportunités'} — ${siteFrame(edition).name}`,
    items: found.map(({ entry }) => itemOf(scope, entry)),
  }
}

const latest = (items: readonly Item[]): string => new Date(items.reduce((most, { modified }) => Math.max(most, Date.parse(modified)), 0)).toISOString()

function atomEntry(item: Item): string {
  return element('entry', [
    text('id', item.id),
    text('title', item.title),
    element('link', '', { rel: 'alternate', type: 'text/html', hreflang: 'fr', href: item.url }),
    text('published', item.published),
    text('updated', item.modified),
    ...(item.organiser ? [element('author', text('name', item.organiser))] : []),
    ...item.categories.map(({ slug, label }) => element('category', '', { term: slug, label })),
    text('summary', item.summary),
    element('content', escapeXml(item.html), { type: 'html' }),
  ].join('\n'))
}

/** The answers to a question as an Atom feed (RFC 4287). */
export function opportunityAtom(scope: QueryScope): string {
  const { siteUrl, parameters } = scope
  const { title, items } = feedOf(scope)
  return xmlDocument(element('feed', [
    text('id', tagOf(siteUrl, `opportunites${parameters}`)),
    text('title', title),
    element('link', '', { rel: 'self', type: 'application/atom+xml', href: `${siteUrl}/opportunites/flux.xml${parameters}` }),
    element('link', '', { rel: 'alternate', type: 'text/html', hreflang: 'fr', href: `${siteUrl}/opportunites${parameters}` }),
    element('author', text('name', AUTHOR)),
    text('rights', 'Licence etalab-2.0, sauf mention contraire'),
    element('icon', `${siteUrl}/favicon.ico`),
    text('updated', latest(items)),
    ...items.map(atomEntry),
  ].join('\n'), { 'xmlns': 'http://www.w3.org/2005/Atom', 'xml:lang': 'fr' }))
}

/** The same as a JSON Feed (jsonfeed.org, version 1.1). */
export function opportunityJsonFeed(scope: QueryScope): string {
  const { siteUrl, parameters } = scope
  const { title, items } = feedOf(scope)
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: `${siteUrl}/opportunites${parameters}`,
    feed_url: `${siteUrl}/opportunites/flux.json${parameters}`,
    icon: `${siteUrl}/android-chrome-512x512.png`,
    favicon: `${siteUrl}/favicon.ico`,
    authors: [{ name: AUTHOR }],
    language: 'fr',
    items: items.map((item) => ({
      id: item.id, url: item.url, title: item.title, summary: item.summary, content_html: item.html, date_published: item.published, date_modified: item.modified,
      tags: item.categories.map(({ label }) => label), ...(item.organiser ? { authors: [{ name: item.organiser }] } : {}), language: 'fr',
    })),
  })
}
