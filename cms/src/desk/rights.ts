import { errors } from '@strapi/utils'
import type { Core, UID } from '@strapi/strapi'
import type { Values } from '../documents/publication/problem.ts'
import { type Rights, rightsOn } from '../roles/rights-on.ts'

/** Throws 404 for a document that is not there, and 403 for one that may not be so used. */
export async function demand(strapi: Core.Strapi, userAbility: unknown, uid: UID.ContentType, documentId: string, action: keyof Rights['can']): Promise<void> {
  const document: Values | null = await strapi.documents(uid).findOne({ documentId, populate: ['createdBy'] })
  if (!document) throw new errors.NotFoundError('Cette fiche n’existe plus.')
  if (!rightsOn(strapi, userAbility, uid).can[action](document)) throw new errors.ForbiddenError('Vous n’avez pas le droit de le faire sur cette fiche.')
}
