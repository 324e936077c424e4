import type { Core } from '@strapi/strapi'
import { isValues } from '../documents/publication/problem.ts'
import { type Ability, authorship, fieldsOf, identity, isGoverned } from './fields.ts'
import { withoutHiddenFields } from './output.ts'
import { type Query, refuseHiddenFields } from './query.ts'
import { searchFilter } from './search.ts'

/** What we take over of Strapi's judge of queries and answers, which every admin route with rights asks; it is not typed. */
interface Manager {
  readonly sanitizeQuery: (query: Query, options?: object) => Promise<Query>
  readonly validateQuery: (query: Query, options?: object) => Promise<unknown>
  readonly sanitizeInput: (data: unknown, options?: object) => Promise<unknown>
  readonly sanitizeOutput: (data: unknown, options?: object) => Promise<unknown>
}
interface Asked {
  readonly ability?: Ability
  readonly model?: string
}
interface Permissions {
  createPermissionsManager(asked: Asked): Manager
}

const isKept = (name: string): boolean => name !== 'locale' && (identity.has(name) || authorship.has(name))
/** How a document is named and dated, and who wrote it, is nobody's to say: with the name of somebody else's, one's own would stand for it. */
const withoutIdentity = (data: unknown): unknown =>
  (isValues(data) ? Object.fromEntries(Object.entries(data).filter(([name]) => !isKept(name))) : data)

const isGiven = (words: unknown): boolean => words !== undefined && words !== null && words !== ''

/** The same judge, which asks the rights of each field at any depth: in filters, sort, search, what is asked with, what is written, and answers. */
function deepened(strapi: Core.Strapi, manager: Manager, { ability, model }: Asked): Manager {
  if (!ability || !model || !isGoverned(model)) return manager
  const { sanitizeQuery, validateQuery, sanitizeInput, sanitizeOutput } = manager
  const fields = fieldsOf(strapi, ability)
  return Object.assign(manager, {
    async sanitizeQuery(query: Query, options?: object) {
      refuseHiddenFields(fields, model, query)
      const { _q: words, ...others } = await sanitizeQuery(query, options)
      if (!isGiven(words)) return others
      const search = searchFilter(fields, model, words)
      return { ...others, filters: others['filters'] ? { $and: [others['filters'], search] } : search }
    },
    validateQuery(query: Query, options?: object) {
      refuseHiddenFields(fields, model, query)
      return validateQuery(query, options)
    },
    sanitizeInput: (data: unknown, options?: object) => sanitizeInput(withoutIdentity(data), options),
    async sanitizeOutput(data: unknown, options?: object) {
      const answer = await sanitizeOutput(data, options)
      return model === 'admin::user' ? answer : withoutHiddenFields(fields, fields.at(model), answer)
    },
  } satisfies Manager)
}

/** Puts that judge in the place of Strapi's: the content manager, the library, accounts and our own routes ask it. Called in register(). */
export function askRightsOfFields(strapi: Core.Strapi): void {
  strapi.get('services').extend('admin::permission', (service: Permissions): Permissions => ({
    ...service,
    createPermissionsManager: (asked) => deepened(strapi, service.createPermissionsManager(asked), asked),
  }))
}
