import { errors } from '@strapi/utils'
import { isValues } from '../documents/publication/problem.ts'
import { bounded } from './crossing.ts'
import type { Fields, Place, Step } from './fields.ts'
import { isOfKind } from './kinds.ts'

export type Query = Readonly<Record<string, unknown>>

/** They hold lists of conditions. */
const lists: ReadonlySet<string> = new Set(['$and', '$or'])
const NOT = '$not'
/** Strapi's own (its list is not exported), but for the one that it keeps to itself. */
export const operators: readonly string[] = [
  '$eq', '$eqi', '$ne', '$nei', '$in', '$notIn', '$gt', '$gte', '$lt', '$lte', '$null', '$notNull', '$between',
  '$startsWith', '$startsWithi', '$endsWith', '$endsWithi',
  '$contains', '$notContains', '$containsi', '$notContainsi',
]

type Part = 'filters' | 'sort' | 'populate' | 'fields'
const words: Readonly<Record<Part, string>> = {
  filters: 'du filtre', sort: 'du tri', populate: 'de ce qui est demandé avec', fields: 'des champs demandés',
}

/** The same words for a field that is hidden and for one that does not exist: they tell neither from the other. */
function refuse(part: Part, name: string): never {
  throw new errors.ValidationError(`Votre rôle ne lit pas «\u00A0${name}\u00A0» : retirez-le ${words[part]}.`)
}

/** What the database would fail on: told before, since a failure of the server tells nobody how to mend it. */
function refuseShape(part: 'filtre' | 'tri', name: string): never {
  throw new errors.ValidationError(`Ce ${part} ne se lit pas : corrigez «\u00A0${name}\u00A0», ou retirez-le.`)
}

const isPlain = (value: unknown): boolean =>
  typeof value !== 'object' || value === null || value instanceof Date

const entriesOf = (value: unknown): [string, unknown][] => (isValues(value) ? Object.entries(value) : [])
/** A list, as the parser of addresses writes it: past a hundred items it makes an object of them. */
function listOf(value: unknown): unknown[] | null {
  if (Array.isArray(value)) return value
  const entries = entriesOf(value)
  return entries.length > 0 && entries.every(([key]) => /^\d+$/.test(key)) ? entries.map(([, item]) => item) : null
}

/** Refuses a query that names, anywhere in it, a field that who asks does not read, or goes through too much. Throws a ValidationError, in French. */
export function refuseHiddenFields(rights: Fields, uid: string, query: Query): void {
  const fields = bounded(rights)
  const root = fields.at(uid)
  if (query['filters'] !== undefined) checkFilters(fields, root, query['filters'])
  if (query['sort'] !== undefined) checkSort(fields, root, query['sort'])
  if (query['fields'] !== undefined) checkNames(fields, root, query['fields'])
  if (query['populate'] !== undefined) checkPopulate(fields, root, query['populate'])
}

function stepOrRefuse(fields: Fields, place: Place, name: string, part: Part): Step {
  return fields.step(place, name) ?? refuse(part, name)
}

function checkFilters(fields: Fields, place: Place, filters: unknown): void {
  const list = listOf(filters)
  if (list) return list.forEach((filter) => checkFilters(fields, place, filter))
  for (const [name, value] of entriesOf(filters)) {
    if (lists.has(name)) checkGroup(fields, place, name, value)
    else if (name === NOT) checkFilters(fields, place, value)
    else if (name.startsWith('$')) checkOperand(name, value)
    else {
      const step = stepOrRefuse(fields, place, name, 'filters')
      if (step.kind === 'inside') checkRelated(fields, step.place, value, name)
      else if (step.kind === 'value') checkCondition(value, step.type, name)
      else refuse('filters', name)
    }
  }
}

function checkGroup(fields: Fields, place: Place, name: string, conditions: unknown): void {
  if (!Array.isArray(conditions)) refuseShape('filtre', name)
  for (const condition of conditions) checkFilters(fields, place, condition)
}

/** Conditions on what is related: on its fields, or on its number, with one operator. */
function checkRelated(fields: Fields, place: Place, filters: unknown, field: string): void {
  if (Array.isArray(filters)) return filters.forEach((one) => checkRelated(fields, place, one, field))
  const names = entriesOf(filters).map(([name]) => name)
  const operator = names.find((name) => name.startsWith('$'))
  if (operator !== undefined && (names.length > 1 || operator === NOT)) refuseShape('filtre', operator)
  if (isPlain(filters) || (operator !== undefined && !lists.has(operator))) checkCondition(filters, 'integer', field)
  else checkFilters(fields, place, filters)
}

/** What a value is compared with: nothing in it names another field, and it is of the field's kind. */
function checkCondition(value: unknown, type: string, field: string): void {
  if (Array.isArray(value)) return value.forEach((one) => checkCondition(one, type, field))
  if (isPlain(value)) return checkKind(value, type, field)
  for (const [name, operand] of entriesOf(value)) {
    if (name === NOT) checkCondition(operand, type, field)
    else {
      checkOperand(name, operand)
      for (const one of Array.isArray(operand) ? operand : [operand]) checkKind(one, asText.test(name) ? 'text' : type, field)
    }
  }
}

/** They look at any value as at a text, or at whether there is one. */
const asText = /^\$(?:not)?(?:null|contains|startsWith|endsWith)i?$/i
function checkKind(value: unknown, type: string, field: string): void {
  if (!isOfKind(value, type)) refuseShape('filtre', field)
}

/** What « $between » compares with. */
const BOUNDS = 2
function checkOperand(operator: string, operand: unknown): void {
  const isList = Array.isArray(operand)
  if (!operators.includes(operator) || !(isList ? operand : [operand]).every(isPlain)) refuse('filters', operator)
  if (operator === '$between' && (!isList || operand.length !== BOUNDS)) refuseShape('filtre', operator)
}

function checkSort(fields: Fields, place: Place, sort: unknown): void {
  const list = listOf(sort)
  if (list) return list.forEach((one) => checkSort(fields, place, one))
  if (typeof sort === 'string') return sort.split(',').forEach((one) => checkSortPath(fields, place, one.trim()))
  for (const [name, order] of entriesOf(sort)) {
    const step = stepOrRefuse(fields, place, name, 'sort')
    // An order is no field of what it would sort by: the refusal names the field, whichever way it was asked.
    if (step.kind === 'zone' || isPlain(order) !== (step.kind === 'value')) refuse('sort', name)
    if (step.kind === 'inside') checkSort(fields, step.place, order)
    else checkOrder(String(order), name)
  }
}

function checkOrder(order: string | undefined, path: string): void {
  // Left out behind a way through relations, Strapi takes the order that it adds itself for a field of what is related.
  if (order === undefined ? path.includes('.') : !/^(?:asc|desc)$/i.test(order)) refuseShape('tri', path)
}

function checkSortPath(fields: Fields, place: Place, sort: string): void {
  if (sort === '') return
  const [path = '', order] = sort.split(':')
  // The list's column « Statut » is no field, and no field may take its name: Strapi keeps it.
  if (path === 'status') return
  let here: Place | null = place
  for (const name of path.split('.')) {
    const step: Step | null = here && fields.step(here, name)
    if (!step || step.kind === 'zone') refuse('sort', path)
    here = step.kind === 'inside' ? step.place : null
  }
  if (here) refuse('sort', path)
  checkOrder(order, path)
}

function checkNames(fields: Fields, place: Place, names: unknown): void {
  for (const name of listOf(names) ?? [names]) {
    if (typeof name !== 'string') refuse('fields', 'fields')
    for (const one of name.split(',').map((text) => text.trim())) stepOrRefuse(fields, place, one, 'fields')
  }
}

function checkPopulate(fields: Fields, place: Place, populate: unknown): void {
  const list = listOf(populate)
  if (list) return list.forEach((one) => checkPopulate(fields, place, one))
  if (typeof populate === 'string') {
    return populate.split(',').forEach((path) => checkPopulatePath(fields, place, path.trim()))
  }
  for (const [name, asked] of entriesOf(populate)) checkPopulated(fields, place, name, asked)
}

function checkPopulatePath(fields: Fields, place: Place, path: string): void {
  let here: Place = place
  for (const name of path.split('.')) {
    // « Everything » is asked by name: what a role reads today is not what it will read tomorrow.
    const step: Step | null = fields.step(here, name)
    if (step?.kind !== 'inside') refuse('populate', path)
    here = step.place
  }
}

function checkPopulated(fields: Fields, place: Place, name: string, asked: unknown): void {
  const step = stepOrRefuse(fields, place, name, 'populate')
  if (isPlain(asked)) return
  if (step.kind === 'value') refuse('populate', name)
  for (const [key, value] of entriesOf(asked)) {
    if (key === 'on' && step.kind === 'zone') checkZone(fields, step, value)
    else if (key === 'count' && isPlain(value)) continue
    else if (step.kind !== 'inside') refuse('populate', name)
    else if (key === 'filters') checkFilters(fields, step.place, value)
    else if (key === 'sort') checkSort(fields, step.place, value)
    else if (key === 'fields') checkNames(fields, step.place, value)
    else if (key === 'populate') checkPopulate(fields, step.place, value)
    else refuse('populate', `${name}.${key}`)
  }
}

function checkZone(fields: Fields, zone: Step & { kind: 'zone' }, parts: unknown): void {
  for (const [uid, asked] of entriesOf(parts)) {
    const place = zone.part(uid)
    if (!place) refuse('populate', uid)
    for (const [key, value] of entriesOf(asked)) {
      if (key === 'populate') checkPopulate(fields, place, value)
      else if (key === 'fields') checkNames(fields, place, value)
      else refuse('populate', `${uid}.${key}`)
    }
  }
}
