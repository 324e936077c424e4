import type { PartnerStructure } from '@elles/domain/contract'
import { region, structureKind } from '@elles/domain/vocabulary'
import type { SelectOption } from '../../shared/select.ts'
import type { StructureCard, StructureList } from '../../shared/structures.ts'
import type { Edition } from '../published/edition.ts'
import { allOf } from '../published/lookup.ts'
import { calendarAt } from '../search/calendar.ts'
import { addressOf, firstText, pageAmong, type RawQuery } from '../search/raw-query.ts'
import { matchesAll, wordsOf } from '../search/words.ts'

const PATH = '/structures'
const PER_PAGE = 24
const applicable: ReadonlySet<string> = new Set(['open', 'closing-soon', 'rolling'])
const collator = new Intl.Collator('fr', { numeric: true })

type RegionCode = (typeof region.codes)[number]

interface Question {
  readonly q: string
  readonly kind: PartnerStructure['kind'] | null
  readonly region: RegionCode | null
}

/** How many opportunities each structure has that one can apply for now. */
function openCounts(edition: Edition, now: Date): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { document: opportunity } of allOf(edition, 'opportunity')) {
    if (!applicable.has(calendarAt(opportunity, now).status)) continue
    for (const owner of new Set([opportunity.organiser, ...opportunity.partners])) counts.set(owner, (counts.get(owner) ?? 0) + 1)
  }
  return counts
}

function passes(structure: PartnerStructure, question: Question): boolean {
  const sought = wordsOf(question.q)
  const words = sought.length === 0 ? [] : [structure.name, structure.acronym, structure.city].flatMap((text) => wordsOf(text ?? ''))
  return (!question.kind || structure.kind === question.kind) && (!question.region || structure.region === question.region) && matchesAll(words, sought)
}

function hrefOf({ q, kind, region: place }: Question, page = 1): string {
  return addressOf(PATH, { q, type: kind && structureKind.slugOf(kind), region: place && region.slugOf(place), page: page > 1 ? page : null })
}

const choices = <Code extends string>(terms: readonly { code: Code; label: string; slug: string }[], used: ReadonlySet<string | null>, chosen: Code | null): SelectOption[] =>
  terms.filter(({ code }) => used.has(code)).map(({ code, label, slug }) => ({ value: slug, label, selected: code === chosen }))

/** What could be lifted from a question that finds nothing, and how many one would then see. */
function suggestionsFor(structures: readonly PartnerStructure[], question: Question): StructureList['suggestions'] {
  const without: readonly [string | false | null, Question][] = [
    [question.q && `«\u00a0${question.q}\u00a0»`, { ...question, q: '' }],
    [question.kind && structureKind.labelOf(question.kind), { ...question, kind: null }],
    [question.region && region.labelOf(question.region), { ...question, region: null }],
  ]
  return without.flatMap(([label, wider]) => {
    const count = label ? structures.filter((structure) => passes(structure, wider)).length : 0
    return label && count > 0 ? [{ label, href: hrefOf(wider), count }] : []
  })
}

/** The structures that answer `?q=&type=&region=&page=`, by name. Never fails: what is not understood is said. */
export function structureList(edition: Edition, raw: RawQuery, now: Date): StructureList {
  const question: Question = { q: firstText(raw.q), kind: structureKind.fromSlug(firstText(raw.type)) ?? null, region: region.fromSlug(firstText(raw.region)) ?? null }
  const structures = allOf(edition, 'partner-structure')
  const documents = structures.map(({ document }) => document)
  const found = structures.filter(({ document }) => passes(document, question)).sort((a, b) => collator.compare(a.document.name, b.document.name))
  const pages = Math.max(1, Math.ceil(found.length / PER_PAGE))
  const { page, ignored } = pageAmong(raw.page, pages)
  const open = openCounts(edition, now)
  return {
    isEmpty: structures.length === 0,
    total: found.length,
    q: question.q,
    kinds: choices(structureKind.terms, new Set(documents.map(({ kind }) => kind)), question.kind),
    regions: choices(region.terms, new Set(documents.map((document) => document.region)), question.region),
    items: found.slice((page - 1) * PER_PAGE, page * PER_PAGE).map(({ documentId, document }) => cardOf(document, open.get(documentId) ?? 0)),
    page,
    pages,
    canonical: hrefOf(question, page),
    ignored: [
      ...(firstText(raw.type) && !question.kind ? ['Ce type de structure n’existe pas\u00a0: voici tous les types.'] : []),
      ...(firstText(raw.region) && !question.region ? ['Cette région n’existe pas\u00a0: voici toutes les régions.'] : []),
      ...ignored,
    ],
    suggestions: found.length > 0 ? [] : suggestionsFor(documents, question),
  }
}

function cardOf(structure: PartnerStructure, open: number): StructureCard {
  return {
    name: structure.acronym ? `${structure.name} (${structure.acronym})` : structure.name,
    href: `${PATH}/${structure.slug}`,
    kind: structureKind.labelOf(structure.kind),
    place: structure.city ?? (structure.region && region.labelOf(structure.region)),
    open,
    hasFigures: structure.parityFigures.length > 0,
  }
}
