import type { Core } from '@strapi/strapi'
import { type Ability, fieldsOf, isGoverned } from './fields.ts'
import { withoutHiddenFields } from './output.ts'
import { type Query, refuseHiddenFields } from './query.ts'
import { searchFilter } from './search.ts'

/** What we take over of Strapi's judge of queries and answers, which every admin route with rights asks; it is not typed. */
interface Manager {
  readonly sanitizeQuery: (query: Query, options?: object) => Promise<Query>
  readonly validateQuery: (query: Query, options?: object) => Promise<unknown>
  readonly sanitizeOutput: (data: unknown, options?: object) => Promise<unknown>
}
interface Asked {
  readonly ability?: Ability
  readonly model?: string
}
interface Permissions {
  createPermissionsManager(asked: Asked): Manager
}

const isGiven = (words: unknown): boolean => words !== undefined && words !== null && words !== ''

/** The same judge, which asks the rights of each field at any depth: in filters, sort, search, what is asked with, and answers. */
function deepened(strapi: Core.Strapi, manager: Manager, { ability, model }: Asked): Manager {
  if (!ability || !model || !isGoverned(model)) return manager
  const { sanitizeQuery, validateQuery, sanitizeOutput } = manager
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
