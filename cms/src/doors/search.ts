import { errors } from '@strapi/utils'
import type { Fields } from './fields.ts'
import type { Query } from './query.ts'

const texts: ReadonlySet<string> = new Set(['string', 'text', 'uid', 'email', 'enumeration', 'richtext'])
const numbers: ReadonlySet<string> = new Set(['biginteger', 'integer', 'decimal', 'float'])

interface Searched {
  readonly type: string
  readonly searchable?: boolean | undefined
}

/**
 * The words of a search box as a filter on the fields that who asks reads. Strapi's own search looks into every text of a document, hidden
 * ones too. Throws a ValidationError for what are no words.
 */
export function searchFilter(fields: Fields, uid: string, words: unknown): Query {
  if (typeof words !== 'string' || words.includes('\u0000')) throw new errors.ValidationError('La recherche prend des mots.')
  const place = fields.at(uid)
  const isNumber = !Number.isNaN(Number(words))
  const attributes: [string, Searched][] = Object.entries(place.model.attributes)
  const searched = attributes.filter(([name, { type, searchable }]) =>
    searchable !== false && (texts.has(type) || (isNumber && numbers.has(type))) && fields.step(place, name))
  return { $or: ['id', ...searched.map(([name]) => name)].map((name) => ({ [name]: { $containsi: words } })) }
}
