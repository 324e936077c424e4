import { createHash } from 'node:crypto'
import { type Blocks, plainText } from '@elles/domain/contract'
import { counted, slugify } from '@elles/domain/text'
import { contentTypeOf, publishedTypeOf } from '../published/published-types.ts'
import type { Identities, Known } from './identities.ts'
import { type Entry, importedTypes, type ImportProblem, type Models, protectedFields, type Reference, typeNames } from './model.ts'
import { attributeAt, canonical } from './units.ts'

/** What becomes of one value: written in a new document, changed, already so, or kept as somebody left it. */
export type Outcome = 'set' | 'changed' | 'same' | 'kept'

export interface FieldPlan {
  readonly unit: string
  readonly outcome: Outcome
  /** Canonical values; `from` is undefined where nothing was said. */
  readonly from: unknown
  readonly to: unknown
  /** Why a value is kept. */
  readonly reason?: 'protected' | 'edited'
}

export interface EntryPlan {
  readonly entry: Entry
  readonly documentId: string
  readonly isNew: boolean
  readonly fields: readonly FieldPlan[]
}

export interface Plan {
  readonly entries: readonly EntryPlan[]
  readonly problems: readonly ImportProblem[]
}

/** A document as it stands: its units, and the digests of what the last imports wrote in them. */
export interface Current {
  readonly units: ReadonlyMap<string, unknown>
  readonly imported: Readonly<Record<string, string>>
}

export interface Catalogue {
  readonly models: Models
  /** The documents of a type, those of other types included that relations may name. */
  readonly identities: (uid: string) => Identities
  readonly current: (documentId: string) => Current | undefined
  readonly newDocumentId: () => string
}

/** JSON with the names of each object in order: PostgreSQL gives them back in an order of its own. */
const orderedJson = (value: unknown): string => JSON.stringify(value, (_name, one: unknown) => (
  typeof one === 'object' && one !== null && !Array.isArray(one) ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1))) : one
))

/** Stands for a value in the record of an import: enough to tell whether somebody changed it since. */
export const digestOf = (value: unknown): string => createHash('sha256').update(orderedJson(value ?? null)).digest('base64url').slice(0, 16)

const isReference = (value: unknown): value is Reference => typeof value === 'object' && value !== null && 'reference' in value && Object.keys(value).length === 1
const sameJson = (a: unknown, b: unknown): boolean => orderedJson(a) === orderedJson(b)
const wordsOf = (value: unknown): string => (Array.isArray(value) ? plainText(value as Blocks) : '')

/** The documents that the file speaks of: those that are known, and those that it creates, which the rest of the file may name. */
export interface Located {
  readonly entry: Entry
  readonly documentId: string
  readonly isNew: boolean
  readonly slug: string
}

function freeSlug({ slugs }: Identities, wanted: string, fallback: string): string {
  const base = slugify(wanted) || fallback
  let slug = base
  for (let number = 2; slugs.has(slug); number += 1) slug = `${base}-${number}`
  return slug
}

/** Finds the document of each entry, or makes room for a new one. */
export function locate({ identities, newDocumentId }: Pick<Catalogue, 'identities' | 'newDocumentId'>, entries: readonly Entry[]): { located: Located[]; problems: ImportProblem[] } {
  const problems: ImportProblem[] = []
  const lines = new Map<string, number>()
  const located = importedTypes.flatMap((type) => entries.filter((entry) => entry.type === type)).flatMap((entry): Located[] => {
    const known = identities(contentTypeOf[entry.type])
    const match = known.match(entry.identity)
    const fail = (message: string): [] => {
      problems.push({ ...entry.place, message })
      return []
    }
    if (match && 'candidates' in match) return fail(`${counted(match.candidates, 'fiche porte', 'fiches portent')} ce nom\u00a0: ajoutez la colonne « slug » (l’adresse de la page).`)
    const before = match && lines.get(match.found.documentId)
    if (before !== null && before !== undefined) return fail(`Cette ligne parle de la même fiche que la ligne ${before}.`)
    if (match) {
      lines.set(match.found.documentId, entry.place.line)
      return [{ entry, documentId: match.found.documentId, isNew: false, slug: match.found.identity.slug ?? '' }]
    }
    const { documentId: _foreign, ...identity } = entry.identity
    if (identity.slug !== undefined && slugify(identity.slug) !== identity.slug) return fail(`« ${identity.slug} » n’est pas une adresse de page. Exemple : « ${slugify(identity.slug) || 'bourse-d-essai'} ».`)
    const slug = freeSlug(known, identity.slug ?? identity.name ?? '', typeNames[entry.type].one)
    const created: Known = { documentId: newDocumentId(), identity: { ...identity, slug } }
    known.add(created)
    lines.set(created.documentId, entry.place.line)
    return [{ entry, documentId: created.documentId, isNew: true, slug }]
  })
  return { located, problems }
}

/** A value whose references are documentIds; what cannot be found is told. */
function resolved({ models, identities }: Catalogue, uid: string, unit: string, value: unknown, tell: (message: string) => void): unknown {
  const { attribute } = attributeAt(models, uid, unit)
  const target = 'target' in attribute ? attribute.target : null
  const find = (one: unknown): unknown => {
    if (!isReference(one) || target === null) return one
    const match = identities(target).resolve(one.reference)
    if (match && 'found' in match) return match.found.documentId
    const type = publishedTypeOf(target)
    const name = type && type in typeNames ? typeNames[type as keyof typeof typeNames].one : 'thème'
    tell(match ? `${counted(match.candidates, 'fiche s’appelle', 'fiches s’appellent')} «\u00a0${one.reference}\u00a0»\u00a0: écrivez l’adresse de la page (slug).` : `Aucune fiche (${name}) ne s’appelle « ${one.reference} » : créez-la ou importez-la d’abord.`)
    return undefined
  }
  if (attribute.type === 'relation') return Array.isArray(value) ? value.map(find) : find(value)
  return value
}

function fieldPlan(catalogue: Catalogue, { entry, isNew }: Located, current: Current | undefined, unit: string, value: unknown): FieldPlan | null {
  const { attribute } = attributeAt(catalogue.models, contentTypeOf[entry.type], unit)
  const single = unit.includes('#') ? { ...attribute, repeatable: false } as typeof attribute : attribute
  const to = canonical(catalogue.models, single, value)
  const from = current?.units.get(unit)
  if (isNew) return { unit, outcome: 'set', from: undefined, to: to ?? value }
  if (entry.onlyWhenCreated.has(unit)) return null
  const isSame = sameJson(from, to) || (entry.hasPlainText && attribute.type === 'blocks' && wordsOf(from) === wordsOf(to))
  if (isSame) return { unit, outcome: 'same', from, to }
  if (from === undefined) return { unit, outcome: 'changed', from, to }
  if (protectedFields.has(unit.split('.')[0] ?? '')) return { unit, outcome: 'kept', from, to, reason: 'protected' }
  return current?.imported[unit] === digestOf(from) ? { unit, outcome: 'changed', from, to } : { unit, outcome: 'kept', from, to, reason: 'edited' }
}

function entryPlan(catalogue: Catalogue, located: Located, problems: ImportProblem[]): EntryPlan {
  const { entry, documentId, isNew, slug } = located
  const uid = contentTypeOf[entry.type]
  const current = isNew ? undefined : catalogue.current(documentId)
  const values = isNew ? new Map([...entry.values, ['slug', slug] as const]) : entry.values
  const fields = [...values].flatMap(([unit, value]): FieldPlan[] => {
    const told = problems.length
    const ready = resolved(catalogue, uid, unit, value, (message) => problems.push({ ...(entry.places.get(unit) ?? entry.place), message }))
    const field = problems.length > told ? null : fieldPlan(catalogue, located, current, unit, ready)
    return field ? [field] : []
  })
  return { entry, documentId, isNew, fields }
}

/** What an import would do, field by field. Pure: the catalogue is what was read of the database. */
export function planOf(catalogue: Catalogue, located: readonly Located[]): Plan {
  const problems: ImportProblem[] = []
  const entries = located.map((one) => entryPlan(catalogue, one, problems))
  return { entries, problems }
}

/** Names what a plan would do: the same plan made again, on the same file and the same documents, has the same name. */
export function fingerprintOf({ entries }: Plan): string {
  const told = entries.map(({ documentId, isNew, fields, entry }) => [entry.place.line, entry.type, digestOf([...entry.values]), isNew ? null : documentId, fields.map(({ unit, outcome, from }) => [unit, outcome, digestOf(from)])])
  return digestOf(told)
}
