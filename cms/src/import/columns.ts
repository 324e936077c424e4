import { slugify } from '@elles/domain/text'
import { labelOf } from '../editing/labels.ts'
import { type Attribute, type Models, serviceFields } from './model.ts'

/** One column that a file may have. `*` in its path stands for the number of a line of a list. */
export interface Column {
  readonly path: string
  readonly attribute: Attribute
  readonly label: string
}

const isWritable = (name: string, { type }: Attribute): boolean => !serviceFields.has(name) && type !== 'media'
/** What one cell can hold. */
function fitsACell(attribute: Attribute): boolean {
  if ('customField' in attribute) return !String(attribute.customField).startsWith('global::table')
  return attribute.type !== 'component' && attribute.type !== 'dynamiczone' && attribute.type !== 'media' && attribute.type !== 'json'
}

function columnsBelow(models: Models, uid: string, path: string, label: string): Column[] {
  return Object.entries(models(uid).attributes).flatMap(([name, attribute]): Column[] => {
    const own = `${label}${labelOf(uid, name)}`
    if (attribute.type === 'component') return isList(attribute) ? columnsBelow(models, attribute.component, `${path}${name}.*.`, `${own} * / `) : columnsBelow(models, attribute.component, `${path}${name}.`, `${own} / `)
    return fitsACell(attribute) ? [{ path: path + name, attribute, label: own }] : []
  })
}

export const isList = (attribute: Attribute): boolean => 'repeatable' in attribute && attribute.repeatable === true

/** Every column of a type, in the order of its schema: groups are « Dotation / Montant minimal », lines of lists « Périodes 1 / Date limite ». */
export function columnsOf(models: Models, uid: string): Column[] {
  const own = Object.keys(models(uid).attributes)
  return columnsBelow(models, uid, '', '').filter(({ path }) => {
    const [first = ''] = path.split('.')
    const attribute = models(uid).attributes[first]
    // A list in a list has no line of its own in a table.
    return own.includes(first) && attribute !== undefined && isWritable(first, attribute) && path.split('*').length <= 2
  })
}

/** « Périodes 2 / Date limite » and « windows.2.closesAt » alike, whatever the case and the accents; `*` for the number. */
const keyOf = (header: string): { key: string; index: number | null } => {
  const number = /(?:^|[\s.])(\d{1,2})(?=[\s./]|$)/.exec(header)
  const key = slugify(header.replace('*', ' n ').replace(/(^|[\s.])\d{1,2}(?=[\s./]|$)/, '$1n'))
  return { key, index: number ? Number(number[1]) : null }
}

/** What a header names: a path with its number in place of `*`, lists counted from 1; and whether it names it whole or by its last part. */
export type HeaderReader = (header: string) => { path: string; column: Column; index: number | null; isWhole: boolean } | null

/** Reads the headers of a file about one type: a path of the schema, a French label, or the last part of either when no other column has it. */
export function headerReader(columns: readonly Column[]): HeaderReader {
  const known = new Map<string, Column>()
  const short = new Map<string, Column | null>()
  for (const column of columns) {
    for (const name of [column.path, column.label]) known.set(keyOf(name).key, column)
    if (column.path.includes('*')) continue
    for (const name of [column.path.split('.').at(-1) ?? '', column.label.split(' / ').at(-1) ?? '']) {
      const key = keyOf(name).key
      const other = short.get(key)
      short.set(key, other === undefined || other === column ? column : null)
    }
  }
  return (header) => {
    const { key, index } = keyOf(header)
    const column = known.get(key) ?? short.get(key) ?? null
    if (!column || column.path.includes('*') !== (index !== null) || index === 0) return null
    return { path: column.path.replace('*', String(index)), column, index, isWhole: known.has(key) }
  }
}
