import { type ContractIssue, contractIssues, isTooDeep, publishedSchemas } from '@elles/domain/contract'
import type { Core, Schema, UID } from '@strapi/strapi'
import { labelOf } from '../editing/labels.ts'
import { project } from '../published/projection.ts'
import { publishedTypeOf } from '../published/published-types.ts'
import { isValues, type Problem, type Values } from './publication/problem.ts'

type Model = Schema.ContentType | Schema.Component

/** What to say of each kind of refusal; the others are told in general words. */
const sentences: Readonly<Record<string, string>> = {
  email: 'écrivez une adresse électronique. Exemple : contact@exemple.fr',
  integer: 'écrivez un nombre entier.',
  min_value: 'ce nombre est trop petit.',
  max_value: 'ce nombre est trop grand.',
  iso_date: 'choisissez un jour du calendrier.',
  iso_timestamp: 'choisissez un jour et une heure.',
  picklist: 'choisissez une valeur de la liste.',
  min_length: 'ce champ est obligatoire pour publier.',
}

/** The field at fault, as far down as the form goes, and the model that names it: a contract also looks inside files and texts. */
function fieldAt(strapi: Core.Strapi, model: Model, values: Values, path: Problem['path']): { path: Problem['path']; uid: string } {
  const [first, ...rest] = path
  const name = String(first)
  const attribute = Object.entries(model.attributes).find(([candidate]) => candidate === name)?.[1]
  const here = { path: [name], uid: model.uid }
  if (attribute?.type !== 'component' && attribute?.type !== 'dynamiczone') return here
  const value = values[name]
  const place = Array.isArray(value) ? rest.slice(0, 1) : []
  const below = rest.slice(place.length)
  const part: unknown = Array.isArray(value) ? value[Number(place[0])] : value
  const component = attribute.type === 'component' ? attribute.component : String(isValues(part) ? part['__component'] : '')
  if (!isValues(part) || below.length === 0 || !(component in strapi.components)) return here
  const found = fieldAt(strapi, strapi.getModel(component as UID.Component), part, below)
  return { path: [name, ...place, ...found.path], uid: found.uid }
}

function sentenceOf({ check, isAbsent }: ContractIssue): string {
  if (isAbsent) return 'ce champ est obligatoire pour publier.'
  return sentences[check] ?? 'le site ne peut pas afficher cette valeur, corrigez-la.'
}

/**
 * What the site would refuse of a document: it reads every one through the same contract. A draft has no date of publication yet.
 * The rules of the schema and of the type say the same in better words; this one makes sure that nothing passes between them.
 */
export function contractProblems(strapi: Core.Strapi, uid: UID.ContentType, document: Values): Problem[] {
  const type = publishedTypeOf(uid)
  // What is too deep is told by the rules of the schema.
  if (!type || isTooDeep(document)) return []
  // As the site receives it: through JSON, dates are text.
  const told: unknown = JSON.parse(JSON.stringify({ ...project(strapi, type, document), ...('publishedAt' in publishedSchemas[type].entries && { publishedAt: new Date() }) }))
  return contractIssues(type, told).map((issue) => {
    const { path, uid: owner } = fieldAt(strapi, strapi.contentType(uid), document, issue.path)
    return { path, message: `«\u00A0${labelOf(owner, String(path.at(-1)))}\u00A0»\u00A0: ${sentenceOf(issue)}` }
  })
}
