import type { Core } from '@strapi/strapi'
import type { Values } from '../documents/publication/problem.ts'

/** Of a type, of one document, or of one of its fields. */
type Judge = (document?: Values, field?: string) => boolean

/** The content manager's own judge of rights, as far as we ask it; Strapi does not type it. */
export interface Rights {
  readonly can: Readonly<Record<'create' | 'read' | 'update' | 'delete' | 'publish', Judge>>
  /** The query with the conditions of the rights: only one's own documents, for some. */
  readonly sanitizedQuery: { read(query: object): Promise<{ filters?: object }> }
  /** A document without the fields that may not be read. */
  sanitizeOutput(document: Values): Promise<Values>
}

interface Checker {
  create(options: { userAbility: unknown; model: string }): Rights
}

/** What who asks may do with documents of a type: the same conditions and fields as in the content manager's own screens. */
export function rightsOn(strapi: Core.Strapi, userAbility: unknown, uid: string): Rights {
  const checker: Checker = strapi.plugin('content-manager').service('permission-checker')
  return checker.create({ userAbility, model: uid })
}
