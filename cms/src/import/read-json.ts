import { excessMessage, excessOf } from '@elles/domain/contract'
import { counted } from '@elles/domain/text'
import { type Node, type ParseError, findNodeAtLocation, getNodeValue, parseTree, printParseErrorCode } from 'jsonc-parser'
import { contentTypeOf } from '../published/published-types.ts'
import { TOO_WRONG } from './read-table.ts'
import { inItsZone, readCell } from './cells.ts'
import { isList } from './columns.ts'
import { addList, type Draft, finish, newDraft, type Reading } from './entry.ts'
import { type Attribute, type Entry, importedTypes, importLimits, type ImportedType, type ImportProblem, type Models, serviceFields, typeNames } from './model.ts'

type Values = Readonly<Record<string, unknown>>
type Path = readonly (string | number)[]

const isRecord = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)
const isNothing = (value: unknown): boolean => value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)

interface Context {
  readonly models: Models
  readonly problems: ImportProblem[]
  readonly lineOf: (path: Path) => number
  readonly ignored: Set<string>
}

const columnOf = (path: Path): string => path.filter((part, index) => index > 0 || typeof part === 'string').join('.')
const fail = ({ problems, lineOf }: Context, path: Path, message: string): undefined => void problems.push({ line: lineOf(path), column: columnOf(path), message })

/** A related document: by its documentId, its slug or its name, alone or in an object. */
function referenceOf(value: unknown): unknown {
  if (isRecord(value)) return referenceOf(value['documentId'] ?? value['slug'] ?? value['name'] ?? value['title'])
  return typeof value === 'string' ? { reference: value } : undefined
}

function readRelation(context: Context, value: unknown, path: Path): unknown {
  const references = Array.isArray(value) ? value.map(referenceOf) : referenceOf(value)
  const isComplete = Array.isArray(references) ? references.every((one) => one !== undefined) : references !== undefined
  return isComplete ? references : fail(context, path, 'Nommez la fiche liée par son adresse de page (slug) ou par son nom.')
}

function readPart(context: Context, uid: string, value: unknown, path: Path): Record<string, unknown> | undefined {
  if (!isRecord(value)) return fail(context, path, 'Un objet est attendu ici.')
  const { attributes } = context.models(uid)
  const values: Record<string, unknown> = '__component' in value ? { __component: value['__component'] } : {}
  for (const [name, inner] of Object.entries(value)) {
    const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined
    if (attribute && attribute.type !== 'media' && !isNothing(inner)) values[name] = readValue(context, attribute, inner, [...path, name])
    else if (!attribute && name !== 'id' && name !== '__component') context.ignored.add(columnOf([...path.filter((part) => typeof part === 'string'), name]))
  }
  return inItsZone(values)
}

function readParts(context: Context, uidOf: (part: unknown) => string | null, value: unknown, path: Path): unknown {
  if (!Array.isArray(value)) return fail(context, path, 'Une liste est attendue ici.')
  return value.map((part: unknown, index) => {
    const uid = uidOf(part)
    return uid === null ? fail(context, [...path, index], 'Ce bloc n’est pas d’un type connu.') : readPart(context, uid, part, [...path, index])
  })
}

/** A value written in JSON: as the schema has it, or as a cell would say it. */
function readValue(context: Context, attribute: Attribute, value: unknown, path: Path): unknown {
  if (attribute.type === 'relation') return readRelation(context, value, path)
  if (attribute.type === 'component') return isList(attribute) ? readParts(context, () => attribute.component, value, path) : readPart(context, attribute.component, value, path)
  if (attribute.type === 'dynamiczone') {
    const allowed: readonly string[] = attribute.components
    return readParts(context, (part) => (isRecord(part) && allowed.includes(String(part['__component'])) ? String(part['__component']) : null), value, path)
  }
  if (Array.isArray(value) && attribute.type !== 'blocks' && !('customField' in attribute)) return fail(context, path, 'Une seule valeur est attendue ici.')
  if (Array.isArray(value) && (attribute.type === 'blocks' || value.some((part) => typeof part !== 'string'))) return value
  if (isRecord(value)) return fail(context, path, 'Une valeur simple est attendue ici.')
  const reading = readCell(attribute, Array.isArray(value) ? value.join('|') : String(value))
  return 'error' in reading ? fail(context, path, reading.error) : reading.value
}

function addAttribute(context: Context, draft: Draft, name: string, value: unknown, path: Path): void {
  const { attributes } = context.models(contentTypeOf[draft.type])
  const attribute = Object.hasOwn(attributes, name) ? attributes[name] : undefined
  const place = (at: Path) => ({ line: context.lineOf(at), column: columnOf(at.slice(path.length - 1)) })
  const set = (unit: string, read: unknown, at: Path): void => {
    if (read === undefined) return
    draft.values.set(unit, read)
    draft.places.set(unit, place(at))
  }
  const addLines = (unit: string, lines: unknown, at: Path): void => {
    if (Array.isArray(lines)) context.problems.push(...addList(draft, unit, lines.flatMap((part: unknown, index) => (isRecord(part) ? [{ part, place: place([...at, index]) }] : []))))
  }
  if (!attribute || serviceFields.has(name) || attribute.type === 'media') return void context.ignored.add(name)
  if (attribute.type !== 'component') return set(name, readValue(context, attribute, value, path), path)
  if (isList(attribute)) return addLines(name, readValue(context, attribute, value, path), path)
  const group = readPart(context, attribute.component, value, path) ?? {}
  for (const [inner, read] of Object.entries(group)) {
    const part = context.models(attribute.component).attributes[inner]
    if (part?.type === 'component' && isList(part)) addLines(`${name}.${inner}`, read, [...path, inner])
    else set(`${name}.${inner}`, read, [...path, inner])
  }
}

function readDocument(context: Context, type: ImportedType, value: unknown, path: Path): Entry[] {
  if (!isRecord(value)) {
    fail(context, path, 'Un objet est attendu ici.')
    return []
  }
  const excess = excessOf(value)
  if (excess) {
    fail(context, [...path, ...excess.path.slice(0, 1)], excessMessage(excess.bound))
    return []
  }
  const draft = newDraft(type, { line: context.lineOf(path), column: null }, false)
  for (const [name, inner] of Object.entries(value)) if (name !== 'documentId' && name !== 'id' && !isNothing(inner)) addAttribute(context, draft, name, inner, [...path, name])
  const { documentId } = value
  const entry = finish(draft, typeof documentId === 'string' ? documentId : undefined)
  if (Object.keys(entry.identity).length === 0) fail(context, path, `Rien ne dit de quelle ${typeNames[type].one} il s’agit.`)
  return [entry]
}

/** The lists of a file by type: `{ "opportunity": […], "resource": […] }`, or one list of the type that is asked. */
function listsOf(root: unknown, asked: ImportedType | null): [ImportedType, unknown[], Path][] {
  if (Array.isArray(root)) return asked ? [[asked, root, []]] : []
  if (!isRecord(root)) return []
  return importedTypes.flatMap((type): [ImportedType, unknown[], Path][] => (Array.isArray(root[type]) ? [[type, root[type] as unknown[], [type]]] : []))
}

/** Where each line begins, to tell the line of a place in no time. */
function lineCounter(text: string): (offset: number) => number {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return (offset) => {
    let [low, high] = [0, starts.length]
    while (low + 1 < high) {
      const middle = (low + high) >> 1
      if ((starts[middle] ?? 0) <= offset) low = middle
      else high = middle
    }
    return low + 1
  }
}

/** Names that are told of those that nobody knows. */
const MOST_TOLD = 30

function ignoredInWords(ignored: ReadonlySet<string>): string[] {
  if (ignored.size === 0) return []
  const names = [...ignored].slice(0, MOST_TOLD).map((name) => name.slice(0, importLimits.heading))
  return [`Champs laissés de côté : ${names.join(', ')}${ignored.size > MOST_TOLD ? ` et ${counted(ignored.size - MOST_TOLD, 'autre')}` : ''}.`]
}

/** The documents of a JSON file. `asked` is the type of a file that is one list. */
export function readJson(models: Models, text: string, asked: ImportedType | null): Reading {
  const errors: ParseError[] = []
  const tree: Node | undefined = parseTree(text, errors, { disallowComments: true })
  const lineAt = lineCounter(text)
  const [error] = errors
  if (error || !tree) return { entries: [], problems: [{ line: lineAt(error?.offset ?? 0), column: null, message: `Ce fichier n’est pas du JSON : ${error ? printParseErrorCode(error.error) : 'vide'}.` }], notices: [] }
  const lineOf = (path: Path): number => {
    for (let length = path.length; length >= 0; length -= 1) {
      const node = findNodeAtLocation(tree, path.slice(0, length))
      if (node) return lineAt(node.offset)
    }
    return 1
  }
  const context: Context = { models, problems: [], lineOf, ignored: new Set() }
  const root: unknown = getNodeValue(tree)
  const lists = listsOf(root, asked)
  if (lists.length === 0) fail(context, [], Array.isArray(root) ? 'Dites quel type de fiches contient cette liste.' : `Ce fichier ne contient aucune des listes attendues : ${importedTypes.join(', ')}.`)
  const entries = lists.flatMap(([type, list, path]) => list.flatMap((value, index) => (context.problems.length < importLimits.problems ? readDocument(context, type, value, [...path, index]) : [])))
  return { entries, problems: context.problems, notices: [...ignoredInWords(context.ignored), ...(context.problems.length < importLimits.problems ? [] : [TOO_WRONG])] }
}
