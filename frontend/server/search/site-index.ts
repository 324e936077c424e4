import { plainText, type Published } from '@elles/domain/contract'
import { region, resourceFormat, structureKind, testimonialSeries } from '@elles/domain/vocabulary'
import type { Edition } from '../published/edition.ts'
import { textOfPart } from '../published/body-text.ts'
import { allOf, type Entry } from '../published/lookup.ts'
import { TextIndex, type TextMatch, type WeightedText } from './text-index.ts'

/** The types that a reader may look for. */
export const searchedTypes = ['opportunity', 'resource', 'testimonial', 'partner-structure', 'page'] as const
export type SearchedType = (typeof searchedTypes)[number]
/** Opportunities have the catalogue's own index. */
export type ProseType = Exclude<SearchedType, 'opportunity'>

/** Something that was found. */
export interface SiteEntry<Type extends SearchedType = SearchedType> {
  readonly type: Type
  readonly entry: Entry<Type>
}

type Texts = readonly (string | null | undefined)[]
interface Sources { readonly title: Texts; readonly summary: Texts; readonly body: Texts }
type SourcesOf = { readonly [Type in ProseType]: (document: Published<Type>, edition: Edition) => Sources }

/** What a word tells by where it is found. */
const weights = { title: 10, summary: 3, body: 1 } as const

/** What each type is found by: its title, then what sums it up, then all that it says. */
const sources: SourcesOf = {
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

const themeNames = (references: readonly string[], edition: Edition) => references.map((reference) => edition.documents.theme.get(reference)?.name)

/** The documents of one type, ready for questions. */
interface ProseIndex<Type extends ProseType> {
  readonly entries: readonly Entry<Type>[]
  readonly text: TextIndex
}

type Indexes = { [Type in ProseType]?: { readonly from: readonly unknown[]; readonly index: ProseIndex<Type> } }
const indexes: Indexes = {}

/** The index of one type, built anew when something of that type (or a theme) has changed: there are few of them. */
function indexOf<Type extends ProseType>(edition: Edition, type: Type): ProseIndex<Type> {
  const from = [edition.documents[type], edition.documents.theme]
  const known: Indexes[Type] = indexes[type]
  if (known?.from.every((documents, position) => documents === from[position])) return known.index
  const index = build(edition, type)
  Object.assign(indexes, { [type]: { from, index } })
  return index
}

function build<Type extends ProseType>(edition: Edition, type: Type): ProseIndex<Type> {
  const read: SourcesOf[Type] = sources[type]
  const entries = allOf(edition, type)
  const text = new TextIndex()
  for (const [slot, { document }] of entries.entries()) text.add(slot, weighted(read(document, edition)))
  return { entries, text }
}

const weighted = (read: Sources): WeightedText[] => (['title', 'summary', 'body'] as const).map((place) => ({ text: read[place].filter(Boolean).join(' '), weight: weights[place] }))

const collator = new Intl.Collator('fr', { numeric: true })
const nameOf = ({ document }: Entry<ProseType>): string => ('title' in document ? document.title : document.name)

/** What of one type answers a question, best first, and how its words were read; null when the question holds no word. */
export function findProse<Type extends ProseType>(edition: Edition, type: Type, q: string): { readonly found: readonly SiteEntry<Type>[]; readonly match: TextMatch } | null {
  const { entries, text } = indexOf(edition, type)
  const match = text.find(q, () => true)
  if (!match) return null
  const found = match.slots
    .flatMap((slot) => (entries[slot] ? [{ entry: entries[slot], grade: match.grades[slot] ?? 0 }] : []))
    .sort((a, b) => b.grade - a.grade || collator.compare(nameOf(a.entry), nameOf(b.entry)))
  return { found: found.map(({ entry }) => ({ type, entry })), match }
}
