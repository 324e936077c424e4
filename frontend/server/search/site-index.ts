import { plainText, type Published, type PublishedType } from '@elles/domain/contract'
import { benefit, kind, region, resourceFormat, structureKind, testimonialSeries } from '@elles/domain/vocabulary'
import type { Edition } from '../published/edition.ts'
import { textOfPart } from '../published/body-text.ts'
import { allOf, type Entry } from '../published/lookup.ts'
import { wordsOf } from './words.ts'

/** The types that a reader may look for. */
export const searchedTypes = ['opportunity', 'resource', 'testimonial', 'partner-structure', 'page'] as const
export type SearchedType = (typeof searchedTypes)[number]

/** A document prepared for search: its words by how much they say about it. */
export interface SiteEntry<Type extends SearchedType = SearchedType> {
  readonly type: Type
  readonly entry: Entry<Type>
  readonly title: readonly string[]
  readonly summary: readonly string[]
  readonly body: readonly string[]
}

type Texts = readonly (string | null | undefined)[]
interface Sources { readonly title: Texts; readonly summary: Texts; readonly body: Texts }
type SourcesOf = { readonly [Type in SearchedType]: (document: Published<Type>, edition: Edition) => Sources }

/** What each type is found by: its title, then what sums it up, then all that it says. */
const sources: SourcesOf = {
  opportunity: (document, edition) => ({
    title: [document.title],
    summary: [document.tagline, kind.labelOf(document.kind), ...document.benefits.map((code) => benefit.labelOf(code)), organiserOf(document, edition), document.place.city, document.place.region && region.labelOf(document.place.region)],
    body: [plainText(document.description)],
  }),
  resource: (document, edition) => ({
    title: [document.title],
    summary: [document.standfirst, resourceFormat.labelOf(document.format), ...themeNames(document.themes, edition), ...document.keyPoints.map(({ text }) => text)],
    body: [plainText(document.introduction), ...document.body.map(textOfPart)],
  }),
  testimonial: (document, edition) => ({
    title: [document.title],
    summary: [document.quote, testimonialSeries.labelOf(document.series), document.person.displayName, document.person.occupation, ...themeNames(document.themes, edition)],
    body: [plainText(document.story)],
  }),
  'partner-structure': (document) => ({
    title: [document.name, document.acronym],
    summary: [structureKind.labelOf(document.kind), document.city, document.region && region.labelOf(document.region)],
    body: [document.presentation],
  }),
  page: (document) => ({ title: [document.title], summary: [document.introduction], body: [plainText(document.content)] }),
}

const organiserOf = ({ organiser }: Published<'opportunity'>, edition: Edition) => edition.documents['partner-structure'].get(organiser)?.name
const themeNames = (references: readonly string[], edition: Edition) => references.map((reference) => edition.documents.theme.get(reference)?.name)

const indexes = new WeakMap<Edition['documents'], readonly SiteEntry[]>()

/** Every published document that can be looked for, prepared once an edition. */
export function siteIndexOf(edition: Edition): readonly SiteEntry[] {
  const known = indexes.get(edition.documents)
  if (known) return known
  const index = searchedTypes.flatMap((type) => prepareAll(edition, type))
  indexes.set(edition.documents, index)
  return index
}

const uniqueWords = (texts: Texts): string[] => [...new Set(texts.flatMap((text) => (text ? wordsOf(text) : [])))]

function prepareAll<Type extends SearchedType & PublishedType>(edition: Edition, type: Type): SiteEntry<Type>[] {
  const read: SourcesOf[Type] = sources[type]
  return allOf(edition, type).map((entry) => {
    const { title, summary, body } = read(entry.document, edition)
    return { type, entry, title: uniqueWords(title), summary: uniqueWords(summary), body: uniqueWords(body) }
  })
}
