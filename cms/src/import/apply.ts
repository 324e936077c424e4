import { completenessOf } from '@elles/domain/opportunity'
import type { Core } from '@strapi/strapi'
import type { Values } from '../documents/publication/problem.ts'
import { wholeDocument } from '../documents/whole-document.ts'
import { contentTypeOf } from '../published/published-types.ts'
import { bulkDrafts, type Trx } from '../seed/bulk.ts'
import { breathing, inTurns } from './breath.ts'
import { draftRows } from './catalogue.ts'
import { isList } from './columns.ts'
import { keyOfLine } from './entry.ts'
import { type Attribute, importedTypes, type ImportedType, keyedLists } from './model.ts'
import { digestOf, type EntryPlan, type FieldPlan, type Plan } from './plan.ts'
import { writeRecords } from './records.ts'
import { isWritten, treeOf } from './values.ts'

/** Who asks and when, noted in what is written. */
export interface Author {
  /** The number of an account of the admin; null for a command. */
  readonly administrator: number | null
  readonly now: Date
}

const unitsToWrite = ({ fields }: EntryPlan): FieldPlan[] => fields.filter(isWritten)
const isRecord = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value)

/** The rows that relations of new drafts point to, by documentId. */
type RowsOf = (uid: string) => ReadonlyMap<string, number>

function withRows(strapi: Core.Strapi, uid: string, values: Values, rowsOf: RowsOf): Values {
  const { attributes } = strapi.getModel(uid as 'api::opportunity.opportunity') as { attributes: Record<string, Attribute> }
  return Object.fromEntries(Object.entries(values).map(([name, value]): [string, unknown] => {
    const attribute = attributes[name]
    if (attribute?.type === 'component') return [name, Array.isArray(value) ? value.filter(isRecord).map((part) => withRows(strapi, attribute.component, part, rowsOf)) : isRecord(value) ? withRows(strapi, attribute.component, value, rowsOf) : value]
    if (attribute?.type !== 'relation' || !('target' in attribute)) return [name, value]
    const rows = rowsOf(attribute.target)
    return [name, Array.isArray(value) ? value.flatMap((documentId) => rows.get(String(documentId)) ?? []) : rows.get(String(value))]
  }))
}

async function create(strapi: Core.Strapi, trx: Trx, type: ImportedType, plans: readonly EntryPlan[], { administrator, now }: Author): Promise<void> {
  if (plans.length === 0) return
  const uid = contentTypeOf[type]
  const targets = new Map<string, ReadonlyMap<string, number>>()
  for (const target of ['api::theme.theme', ...importedTypes.map((one) => contentTypeOf[one])] as const) targets.set(target, await draftRows(strapi, target))
  const rowsOf: RowsOf = (target) => targets.get(target) ?? new Map<string, number>()
  const account = administrator === null ? {} : { createdBy: administrator, updatedBy: administrator }
  const drafts = await inTurns(plans, breathing(), (plan) => {
    const document = treeOf(unitsToWrite(plan).map(({ unit, to }) => [unit, to]))
    // What a save would have computed.
    const ofItsType = type === 'opportunity' ? { source: 'import', completeness: completenessOf(document).score } : {}
    return { ...withRows(strapi, uid, document, rowsOf), ...ofItsType, ...account, documentId: plan.documentId }
  })
  await bulkDrafts(strapi, trx, uid, drafts, now)
}

/** A loaded group or line as the document service takes it: relations and files by what names them. */
function writable(strapi: Core.Strapi, uid: string, part: Values): Values {
  const { attributes } = strapi.getModel(uid as 'api::opportunity.opportunity') as { attributes: Record<string, Attribute> }
  return Object.fromEntries(Object.entries(part).flatMap(([name, value]): [string, unknown][] => {
    const attribute = attributes[name]
    if (name === 'id') return [[name, value]]
    if (!attribute || value === null) return []
    const each = (change: (one: Values) => unknown): unknown => (Array.isArray(value) ? value.filter(isRecord).map(change) : isRecord(value) ? change(value) : value)
    if (attribute.type === 'component') return [[name, each((one) => writable(strapi, attribute.component, one))]]
    if (attribute.type === 'relation') return [[name, each((one) => one['documentId'])]]
    return [[name, attribute.type === 'media' ? each((one) => one['id']) : value]]
  }))
}

/** The lines of a list with keys: those that the file tells take the place of their namesakes, the others stay. */
function mergedLines(list: string, before: unknown, told: readonly Values[]): Values[] {
  const lines = Array.isArray(before) ? before.filter(isRecord) : []
  const byKey = new Map(told.map((line) => [keyOfLine(list, line), line]))
  const kept = lines.map((line) => {
    const key = keyOfLine(list, line)
    const namesake = byKey.get(key)
    byKey.delete(key)
    return namesake ? { id: line['id'], ...namesake } : line
  })
  return [...kept, ...byKey.values()]
}

/** What the document service is given to change some units of a document: whole attributes, with what they held besides. */
function changesOf(strapi: Core.Strapi, plan: EntryPlan, before: Values): Values {
  const uid = contentTypeOf[plan.entry.type]
  const { attributes } = strapi.contentType(uid) as { attributes: Record<string, Attribute> }
  const told = treeOf(unitsToWrite(plan).map(({ unit, to }) => [unit, to]))
  const linesOf = (list: string, held: unknown, value: unknown): unknown => (list in keyedLists && Array.isArray(value) ? mergedLines(list, held, value.filter(isRecord)) : value)
  return Object.fromEntries(Object.entries(told).map(([name, value]): [string, unknown] => {
    const attribute = attributes[name]
    if (attribute?.type !== 'component') return [name, value]
    const held = before[name]
    if (isList(attribute)) {
      const kept = Array.isArray(held) ? held.filter(isRecord).map((part) => writable(strapi, attribute.component, part)) : []
      return [name, linesOf(name, kept, value)]
    }
    const group = isRecord(held) ? writable(strapi, attribute.component, held) : {}
    const inner = isRecord(value) ? value : {}
    return [name, { ...group, ...Object.fromEntries(Object.entries(inner).map(([part, one]) => [part, linesOf(`${name}.${part}`, group[part], one)])) }]
  }))
}

async function update(strapi: Core.Strapi, plan: EntryPlan, { administrator }: Author): Promise<void> {
  const uid = contentTypeOf[plan.entry.type]
  const before = await wholeDocument(strapi, uid, plan.documentId)
  if (!before) throw new Error(`The document ${plan.documentId} disappeared during the import`)
  const account = administrator === null ? {} : { updatedBy: administrator }
  await strapi.documents(uid).update({ documentId: plan.documentId, data: { ...changesOf(strapi, plan, before), ...account }, status: 'draft' })
}

const digestsOf = (plan: EntryPlan) => Object.fromEntries(unitsToWrite(plan).map(({ unit, to }) => [unit, digestOf(to)]))

/** Writes a plan that has no problem, inside the caller's transaction: new documents by whole tables, changed ones through the document service. Drafts only. */
export async function applyPlan(strapi: Core.Strapi, trx: Trx, plan: Plan, author: Author): Promise<void> {
  const breath = breathing()
  for (const type of importedTypes) {
    const plans = plan.entries.filter(({ entry, fields }) => entry.type === type && fields.some(isWritten))
    await create(strapi, trx, type, plans.filter(({ isNew }) => isNew), author)
    for (const changed of plans.filter(({ isNew }) => !isNew)) {
      await update(strapi, changed, author)
      await breath()
    }
    const digests = await inTurns(plans, breath, (one) => [one.documentId, digestsOf(one)] as const)
    await writeRecords(strapi, type, new Map(digests), author.now)
  }
}
