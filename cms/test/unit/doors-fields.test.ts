import type { Core } from '@strapi/strapi'
import { describe, expect, it } from 'vitest'
import { type Ability, fieldsOf } from '../../src/doors/fields.ts'

const BOOK = 'api::book.book'
const AUTHOR = 'api::author.author'
const models: Readonly<Record<string, object>> = {
  [BOOK]: { attributes: { title: { type: 'string' }, author: { type: 'relation', target: AUTHOR }, parts: { type: 'component', component: 'book.part' } } },
  [AUTHOR]: { attributes: { name: { type: 'string' }, books: { type: 'relation', target: BOOK } } },
  'book.part': { attributes: { author: { type: 'relation', target: AUTHOR }, code: { type: 'password' } } },
}
const strapi = { getModel: (uid: string) => models[uid] } as Partial<Core.Strapi> as Core.Strapi

type Rules = ReturnType<Ability['rulesFor']>
const whole: Rules = [{}]
const ownOnly: Rules = [{ conditions: { $and: [{ 'createdBy.id': { $eq: 1 } }] } }]

/** What a path from a book tells somebody with these rights: a value, something to go into, or nothing. */
function told(rights: Readonly<Record<string, Rules>>, from: string, ...path: readonly string[]): 'value' | 'inside' | 'zone' | null {
  const fields = fieldsOf(strapi, { can: () => false, rulesFor: (_action, uid) => rights[uid] ?? [] })
  let place = fields.at(from)
  for (const name of path.slice(0, -1)) {
    const step = fields.step(place, name)
    if (step?.kind !== 'inside') return null
    place = step.place
  }
  return fields.step(place, path.at(-1) ?? '')?.kind ?? null
}

describe('a type that is read on some documents only', () => {
  const rights = { [BOOK]: whole, [AUTHOR]: ownOnly }

  it('tells its own fields where its documents are asked for: rights on each decide', () => {
    expect(told(rights, AUTHOR, 'name')).toBe('value')
  })

  it.each([['author', 'name'], ['parts', 'author', 'name'], ['author', 'books', 'author', 'name']])('tells nothing through « %s »', (...path) => {
    expect(told(rights, BOOK, ...path)).toBe(null)
  })

  it('still says which document is related', () => {
    expect(told(rights, BOOK, 'author', 'documentId')).toBe('value')
  })

  it('tells all of it to who reads every document, by one right among others', () => {
    expect(told({ [BOOK]: whole, [AUTHOR]: [...ownOnly, ...whole] }, BOOK, 'author', 'name')).toBe('value')
    expect(told({ [BOOK]: whole, [AUTHOR]: [{ conditions: {} }] }, BOOK, 'author', 'name')).toBe('value')
  })
})

describe('rights on fields', () => {
  it('are read one by one, and open what is below them', () => {
    const rights = { [BOOK]: [{ fields: ['parts.author'] }], [AUTHOR]: [{ fields: ['name'] }] }
    expect([told(rights, BOOK, 'title'), told(rights, BOOK, 'parts', 'author', 'name'), told(rights, BOOK, 'parts', 'author', 'books')]).toEqual([null, 'value', null])
  })

  it('open no password, and nothing that is no field', () => {
    expect([told({ [BOOK]: whole }, BOOK, 'parts', 'code'), told({ [BOOK]: whole }, BOOK, 'constructor'), told({ [BOOK]: whole }, BOOK, 'author', 'name')]).toEqual([null, null, null])
  })
})
