import { errors } from '@strapi/utils'
import type { Core, UID } from '@strapi/strapi'
import type { Values } from '../documents/publication/problem.ts'

type Can = (entity?: Values) => boolean

/** The content manager's own judge of rights, as far as we ask it; Strapi does not type it. */
export interface Rights {
  readonly can: Readonly<Record<'read' | 'update' | 'publish', Can>>
  /** The query with the conditions of the rights: only one's own documents, for some. */
  readonly sanitizedQuery: { read(query: object): Promise<{ filters?: object }> }
}

interface Checker {
  create(options: { userAbility: unknown; model: string }): Rights
}

/** What who asks may do with documents of a type. */
export function rightsOn(strapi: Core.Strapi, userAbility: unknown, uid: string): Rights {
  const checker: Checker = strapi.plugin('content-manager').service('permission-checker')
  return checker.create({ userAbility, model: uid })
}

/** Throws 404 for a document that is not there, and 403 for one that may not be so used. */
export async function demand(strapi: Core.Strapi, userAbility: unknown, uid: UID.ContentType, documentId: string, action: keyof Rights['can']): Promise<void> {
  const document: Values | null = await strapi.documents(uid).findOne({ documentId, populate: ['createdBy'] })
  if (!document) throw new errors.NotFoundError('Cette fiche n’existe plus.')
  if (!rightsOn(strapi, userAbility, uid).can[action](document)) throw new errors.ForbiddenError('Vous n’avez pas le droit de le faire sur cette fiche.')
}
