import { documentBounds, excessMessage, isTimezone } from '@elles/domain/contract'
import { inItsZone } from './cells.ts'
import { type Entry, type Identity, type ImportedType, type ImportProblem, keyedLists, nameOf, type Place } from './model.ts'

export interface Draft {
  readonly type: ImportedType
  readonly place: Place
  readonly values: Map<string, unknown>
  readonly places: Map<string, Place>
  readonly hasPlainText: boolean
}

/** What a reader makes of a file: documents, what is wrong, and what a person should know. */
export interface Reading {
  readonly entries: readonly Entry[]
  readonly problems: readonly ImportProblem[]
  readonly notices: readonly string[]
  /** Values that no publication would take are told, not refused: what is brought is mended by editors. */
  readonly isLenient?: boolean
}

export const newDraft = (type: ImportedType, place: Place, hasPlainText: boolean): Draft => ({ type, place, values: new Map(), places: new Map(), hasPlainText })

type Part = Readonly<Record<string, unknown>>

const hasKnownZone = ({ timezone }: Part): boolean => timezone === undefined || (typeof timezone === 'string' && isTimezone(timezone))

/** The key of a line of a table with keys: « 2022/exhibited »; null when a part of it is missing. */
export function keyOfLine(list: string, line: Part): string | null {
  const parts = (keyedLists[list] ?? []).map((name) => line[name])
  return parts.every((part) => part !== undefined && part !== null && part !== '') ? parts.map(String).join('/') : null
}

/** Adds the lines of a list to a document: one by one when they have keys, else whole. */
export function addList(draft: Draft, list: string, lines: readonly { part: Part; place: Place }[]): ImportProblem[] {
  const problems: ImportProblem[] = lines.flatMap(({ part, place }) => (hasKnownZone(part) ? [] : [{ ...place, message: `« ${String(part['timezone'])} » n’est pas un fuseau horaire connu. Exemple : Europe/Paris.` }]))
  if (problems.length > 0) return problems
  const [first] = lines
  if (first && lines.length > documentBounds.items) return [{ ...first.place, message: excessMessage('items') }]
  if (!(list in keyedLists)) {
    draft.values.set(list, lines.map(({ part }) => inItsZone(part)))
    for (const { place } of lines.slice(0, 1)) draft.places.set(list, place)
    return []
  }
  return lines.flatMap(({ part, place }) => {
    const key = keyOfLine(list, part)
    const unit = `${list}#${key ?? ''}`
    if (key === null) return [{ ...place, message: 'Cette ligne du tableau n’a pas d’année ou d’indicateur.' }]
    if (draft.values.has(unit)) return [{ ...place, message: `Deux lignes du tableau portent la même clé : ${key}.` }]
    draft.values.set(unit, inItsZone(part))
    draft.places.set(unit, place)
    return []
  })
}

/** Days and hours of groups (« event.at ») in the group's own zone. */
function placeGroupsInTime({ values }: Draft): void {
  for (const [path, value] of values) {
    const [group, name] = path.split('.')
    if (!group || !name) continue
    const zone = values.get(`${group}.timezone`)
    values.set(path, inItsZone({ [name]: value, ...(typeof zone === 'string' && isTimezone(zone) && { timezone: zone }) })[name])
  }
}

const textOf = (value: unknown): string | undefined => (typeof value === 'string' && value !== '' ? value : undefined)

/** A document whose values are all read. `documentId` is how another file of ours named it. */
export function finish(draft: Draft, documentId?: string): Entry {
  placeGroupsInTime(draft)
  const { type, values } = draft
  const found: Identity = {
    documentId, externalId: textOf(values.get('externalId')), legacyId: textOf(values.get('legacyId')), siret: textOf(values.get('siret'))?.replace(/\s/g, ''),
    slug: textOf(values.get('slug')), name: textOf(values.get(nameOf(type))),
  }
  const identity: Identity = Object.fromEntries(Object.entries(found).filter(([, value]: [string, unknown]) => value !== undefined))
  return { ...draft, identity, onlyWhenCreated: new Set() }
}
