import { errors } from '@strapi/utils'
import type { Core, UID } from '@strapi/strapi'
import type { Values } from '../../documents/publication/problem.ts'
import { type Rights, rightsOn } from '../../roles/rights-on.ts'
import type { Guard, GuardedContext } from '../judged-route.ts'

type Action = keyof Rights['can']

const NOT_HERS = 'Votre rôle ne le permet pas sur une de ces fiches. Rien n’a été fait.'
const GONE = 'Une des fiches n’existe plus. Rien n’a été fait.'

const isUid = (strapi: Core.Strapi, uid: unknown): uid is UID.ContentType =>
  typeof uid === 'string' && Object.hasOwn(strapi.contentTypes, uid)

/** Every version of the documents named, with who created them. Throws when one is not there, or when they are no names. */
async function versionsOf(strapi: Core.Strapi, uid: string, named: unknown): Promise<Values[]> {
  const documentIds = typeof named === 'string' ? [named] : named
  if (!isUid(strapi, uid) || !Array.isArray(documentIds) || !documentIds.every((id) => typeof id === 'string')) {
    throw new errors.ValidationError('Nommez des fiches.')
  }
  const versions: Values[] = await strapi.db.query(uid)
    .findMany({ where: { documentId: { $in: documentIds } }, populate: ['createdBy'] })
  const found = new Set(versions.map(({ documentId }) => documentId))
  if (documentIds.some((id) => !found.has(id))) throw new errors.NotFoundError(GONE)
  return versions
}

async function demandOnEach(strapi: Core.Strapi, { params, state }: GuardedContext, named: unknown, action: Action): Promise<void> {
  const uid = String(params.model)
  const rights = rightsOn(strapi, state.userAbility, uid)
  // The right on the type first: who has none is not told whether a document is there.
  if (!rights.can[action]()) throw new errors.ForbiddenError(NOT_HERS)
  const versions = await versionsOf(strapi, uid, named)
  if (!versions.every((version) => rights.can[action](version))) throw new errors.ForbiddenError(NOT_HERS)
}

/** Who copies a document reads it: Strapi asks only the right to create. */
export const cloneSource: Guard = (strapi) => async (context) =>
  demandOnEach(strapi, context, context.params.sourceId, 'read')

const named = ({ request }: GuardedContext): unknown => (request.body as Values | undefined)?.['documentIds']

/** All or nothing: each document of a list is there and may be so used, before the first is touched. */
export const eachDocument = (action: Action): Guard => (strapi) => async (context) =>
  demandOnEach(strapi, context, named(context), action)

/** A list of documents that are read at once, in an order that tells nothing of what is hidden. */
export const eachDocumentRead: Guard = (strapi) => async (context) => {
  const { sort } = (context.request.body ?? {}) as Values
  if (sort !== undefined) await rightsOn(strapi, context.state.userAbility, context.params.model).sanitizedQuery.read({ sort })
  await demandOnEach(strapi, context, named(context), 'read')
}

/** Documents whose relations are counted. */
export const eachRelatedDocument: Guard = (strapi) => async (context) =>
  demandOnEach(strapi, context, context.query['documentIds'], 'read')

/** Whether an address is free tells that a document exists: to who may write that field. */
export const uidOfWriter: Guard = (strapi) => ({ request, state }) => {
  const { contentTypeUID: uid, field } = (request.body ?? {}) as Values
  if (!isUid(strapi, uid) || typeof field !== 'string') throw new errors.ForbiddenError()
  const { can } = rightsOn(strapi, state.userAbility, uid)
  if (!can.create(undefined, field) && !can.update(undefined, field)) throw new errors.ForbiddenError('Votre rôle n’écrit pas ce champ.')
}
