import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { fieldsOf, rowsOf, type Layout } from '../../src/editing/layout.ts'
import { componentLayouts, typeLayouts } from '../../src/editing/tables.ts'
import { choicesOf } from '../../src/vocabulary-field/choices.ts'

interface Attribute {
  type: string
  customField?: string
  options?: { vocabulary?: string }
  default?: unknown
}

interface Schema {
  info: { displayName: string; description?: string }
  attributes: Record<string, Attribute>
}

const source = fileURLToPath(new URL('../../src', import.meta.url))
const read = (path: string): Schema => JSON.parse(readFileSync(`${source}/${path}`, 'utf8'))

const types = globSync('api/*/content-types/*/schema.json', { cwd: source }).map((path): [string, Schema] => {
  const name = path.split('/')[1] ?? ''
  return [`api::${name}.${name}`, read(path)]
})
const components = globSync('components/*/*.json', { cwd: source }).map((path): [string, Schema] => [
  path.slice('components/'.length, -'.json'.length).replace('/', '.'),
  read(path),
])
const schemas = new Map([...types, ...components])
const layouts: readonly Layout[] = [...typeLayouts, ...componentLayouts]
const attributesOf = (uid: string): Record<string, Attribute> => schemas.get(uid)?.attributes ?? {}

/** Private to the machine: the types that nobody edits have no layout. */
const editedTypes = new Set(typeLayouts.map(({ uid }) => uid))
const named = layouts.map((layout): [string, Layout] => [layout.uid, layout])
const fullRow = new Set(['component', 'dynamiczone', 'blocks', 'json', 'richtext'])

describe('the edit views', () => {
  it('cover every component, once', () => {
    expect(componentLayouts.map(({ uid }) => uid).toSorted()).toEqual(components.map(([uid]) => uid).toSorted())
  })

  it.each([...editedTypes])('%s has a schema', (uid) => {
    expect(schemas.has(uid)).toBe(true)
  })

  it.each(named)('%s speaks of each attribute of its schema once and of no other', (uid, layout) => {
    expect(fieldsOf(layout).map(({ name }) => name).toSorted()).toEqual(Object.keys(attributesOf(uid)).toSorted())
  })

  it.each(named)('%s gives each field a French label and a help text', (_uid, layout) => {
    const silent = fieldsOf(layout).filter(({ label, help }) => label.trim() === '' || help.trim() === '')
    expect(silent.map(({ name }) => name)).toEqual([])
  })

  it.each(named)('%s fills rows of at most twelve columns, whole rows for what Strapi does not shrink', (uid, layout) => {
    const attributes = attributesOf(uid)
    for (const row of rowsOf(layout)) {
      expect(row.reduce((width, { size }) => width + size, 0)).toBeLessThanOrEqual(12)
      for (const { name, size } of row) if (fullRow.has(attributes[name]?.type ?? '')) expect(`${name} ${size}`).toBe(`${name} 12`)
    }
  })

  it.each(named)('%s names its entries, columns and order by known attributes', (uid, layout) => {
    const known = new Set(['id', 'updatedAt', ...Object.keys(attributesOf(uid))])
    const used = [layout.mainField, ...('columns' in layout ? [...layout.columns, layout.sort[0]] : [])]
    expect(used.filter((name) => !known.has(name))).toEqual([])
  })
})

describe('the schemas', () => {
  it.each([...schemas])('%s has a display name', (_uid, { info }) => {
    expect(info.displayName).toMatch(/\S/)
  })

  it.each([...schemas])('%s refers to known vocabularies only, its defaults included', (_uid, { attributes }) => {
    for (const [name, { customField, options, default: byDefault }] of Object.entries(attributes)) {
      if (!customField?.startsWith('global::vocabulary')) continue
      const codes = choicesOf(options?.vocabulary ?? '')?.map(({ code }) => code) ?? []
      expect(codes, name).not.toEqual([])
      if (byDefault !== undefined) expect(codes).toContain(byDefault)
    }
  })

  it.each([...schemas])('%s has no enumeration, whose raw codes editors would read', (_uid, { attributes }) => {
    expect(Object.entries(attributes).filter(([, { type }]) => type === 'enumeration')).toEqual([])
  })
})
