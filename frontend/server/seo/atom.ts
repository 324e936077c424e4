import { plainText } from '@elles/domain/contract'
import type { Edition } from '../published/edition.ts'
import { firstPublicationOf } from '../published/first-publication.ts'
import { allOf, resolveAll, type Entry } from '../published/lookup.ts'
import { lastModified } from './last-modified.ts'
import { element, escapeXml, xmlDocument } from './xml.ts'

/** Where the feed is. */
export const RESOURCE_FEED = '/ressources/flux.xml'
/** Entries; a reader of feeds keeps what it has seen. */
const SHOWN = 50

/** An element that holds words. */
export const text = (name: string, value: string): string => element(name, escapeXml(value))

/** A name that outlives addresses (RFC 4151): the document's own identity on the site's host. */
export const tagOf = (siteUrl: string, name: string): string => `tag:${new URL(siteUrl).hostname},2026:${name}`

function bodyOf({ standfirst, introduction, keyPoints }: Entry<'resource'>['document']): string {
  const paragraphs = [standfirst, ...plainText(introduction).split('\n')].filter(Boolean).map((line) => element('p', escapeXml(line)))
  const points = keyPoints.length === 0 ? '' : element('p', element('strong', 'À retenir')) + element('ul', keyPoints.map((point) => text('li', point.text)).join(''))
  return paragraphs.join('') + points
}

function entryOf(edition: Edition, { documentId, document }: Entry<'resource'>, siteUrl: string, now: Date): string {
  return element('entry', [
    text('id', tagOf(siteUrl, `ressource/${documentId}`)),
    text('title', document.title),
    element('link', '', { rel: 'alternate', type: 'text/html', hreflang: 'fr', href: `${siteUrl}/ressources/${document.slug}` }),
    text('published', firstPublicationOf(document)),
    text('updated', (lastModified(document, now) ?? new Date(document.publishedAt)).toISOString()),
    ...document.authors.map(({ name }) => element('author', text('name', name))),
    ...resolveAll(edition, 'theme', document.themes).map(({ document: theme }) => element('category', '', { term: theme.slug, label: theme.name })),
    text('summary', document.standfirst),
    element('content', escapeXml(bodyOf(document)), { type: 'html' }),
  ].join('\n'))
}

/** The latest resources (Atom, RFC 4287), the most recently changed first. */
export function resourceFeed(edition: Edition, siteUrl: string, serviceName: string, now: Date): string {
  const modified = ({ document }: Entry<'resource'>): number => lastModified(document, now)?.getTime() ?? 0
  const entries = allOf(edition, 'resource').sort((a, b) => modified(b) - modified(a) || a.documentId.localeCompare(b.documentId)).slice(0, SHOWN)
  const [latest] = entries
  return xmlDocument(element('feed', [
    text('id', tagOf(siteUrl, 'ressources')),
    text('title', `Ressources — ${serviceName}`),
    text('subtitle', 'Fiches pratiques, modèles et entretiens pour vivre de la photographie.'),
    element('link', '', { rel: 'self', type: 'application/atom+xml', href: `${siteUrl}${RESOURCE_FEED}` }),
    element('link', '', { rel: 'alternate', type: 'text/html', hreflang: 'fr', href: `${siteUrl}/ressources` }),
    element('author', text('name', 'Ministère de la Culture')),
    text('rights', 'Licence etalab-2.0, sauf mention contraire'),
    element('icon', `${siteUrl}/favicon.ico`),
    text('updated', new Date(latest ? modified(latest) : 0).toISOString()),
    ...entries.map((entry) => entryOf(edition, entry, siteUrl, now)),
  ].join('\n'), { 'xmlns': 'http://www.w3.org/2005/Atom', 'xml:lang': 'fr' }))
}
