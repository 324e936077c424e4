import { errors } from '@strapi/utils'
import type { Schema } from '@strapi/strapi'
import type { Fields, Place } from './fields.ts'

/** Of one question: related documents, files and parts that it goes through, each a join of tables, and lists among them, each of which multiplies what is joined. */
const MOST_WAYS = 12
const MOST_LISTS = 3

type List = 'own' | 'endless'

/** What a name leads to several of: what a document lists itself, or what names it, of which there may be any number and from which a way leads back. */
function listAt({ model }: Place, name: string): List | null {
  const attribute = (model.attributes as Record<string, Schema.Attribute.AnyAttribute>)[name]
  if (attribute?.type === 'relation') {
    if ('mappedBy' in attribute && attribute.mappedBy) return 'endless'
    return attribute.relation.endsWith('ToMany') ? 'own' : null
  }
  if (attribute?.type === 'component') return attribute.repeatable === true ? 'own' : null
  if (attribute?.type === 'media') return attribute.multiple === true ? 'own' : null
  return attribute?.type === 'dynamiczone' ? 'own' : null
}

/** The same rights, which one question asks a bounded number of times: a short address is no hour of the database. Throws a ValidationError, in French. */
export function bounded(fields: Fields): Fields {
  let [ways, lists] = [0, 0]
  return {
    at: (uid) => fields.at(uid),
    step(place, name) {
      const step = fields.step(place, name)
      if (step === null || step.kind === 'value') return step
      const list = listAt(place, name)
      if (list === 'endless') throw new errors.ValidationError(`«\u00A0${name}\u00A0» ne se demande pas à travers une autre fiche : cherchez directement dans cette liste.`)
      ways += 1
      lists += list === null ? 0 : 1
      if (ways > MOST_WAYS || lists > MOST_LISTS) throw new errors.ValidationError('Cette question passe par trop de fiches liées : retirez des filtres, ou posez-la en plusieurs fois.')
      return step
    },
  }
}
