import { errors } from '@strapi/utils'
import type { Core, Schema, UID } from '@strapi/strapi'
import { documentRowOf } from '../../documents/component-owners.ts'
import type { Values } from '../../documents/publication/problem.ts'
import { rightsOn } from '../../roles/rights-on.ts'
import type { Guard } from '../judged-route.ts'

const HIDDEN = 'Votre rôle ne voit pas ce champ.'

/** The ways from a model to one of its parts, as rights name fields: « application », « application.documents ». */
function waysTo(strapi: Core.Strapi, uid: string, part: string): string[] {
  const attributes: [string, Schema.Attribute.AnyAttribute][] = Object.entries(strapi.getModel(uid as UID.Schema).attributes)
  return attributes.flatMap(([name, attribute]) => {
    if (attribute.type === 'dynamiczone') return attribute.components.some((known) => known === part) ? [name] : []
    if (attribute.type !== 'component') return []
    return attribute.component === part ? [name] : waysTo(strapi, attribute.component, part).map((way) => `${name}.${way}`)
  })
}

/** Whether the field of a part is read in that type, or in that document of it. */
function readsInside(strapi: Core.Strapi, userAbility: unknown, uid: string, part: string, field: string, document?: Values): boolean {
  const { can } = rightsOn(strapi, userAbility, uid)
  return waysTo(strapi, uid, part).some((way) => can.read(document, `${way}.${field}`) || can.read(document, way))
}

/** The document that holds a part, with who created it; null when nothing does. */
async function holderOf(strapi: Core.Strapi, uid: string, id: number): Promise<{ uid: string; document: Values } | null> {
  if (!Number.isSafeInteger(id)) return null
  const row = await strapi.db.transaction(async ({ trx }) => documentRowOf(strapi, trx, { uid, id }))
  const document: Values | null = row && await strapi.db.query(row.uid).findOne({ where: { id: row.id }, populate: ['createdBy'] })
  return row && document ? { uid: row.uid, document } : null
}

/**
 * Strapi asks no right for the relations of a part of a document: they are told to who reads that field of that document, and those that might be
 * chosen to who reads it in one type at least.
 */
export const relationSource: Guard = (strapi) => async ({ params, query, state }) => {
  const { model, targetField } = params as Record<string, string>
  if (!model || !targetField || Object.hasOwn(strapi.contentTypes, model)) return
  if (!Object.hasOwn(strapi.components, model)) throw new errors.NotFoundError('Cette adresse ne mène à aucune fiche.')
  const id = params.id ?? query['id']
  if (id === undefined) {
    const types = Object.keys(strapi.contentTypes).filter((uid) => uid.startsWith('api::'))
    if (!types.some((uid) => readsInside(strapi, state.userAbility, uid, model, targetField))) throw new errors.ForbiddenError(HIDDEN)
    return
  }
  const holder = await holderOf(strapi, model, Number(id))
  if (!holder || !readsInside(strapi, state.userAbility, holder.uid, model, targetField, holder.document)) throw new errors.ForbiddenError(HIDDEN)
}
