import type { Core, Schema, UID } from '@strapi/strapi'

type Attribute = Schema.Attribute.AnyAttribute

/** What the document service is asked to load with a document. */
export interface Populate {
  [name: string]: Relation | { populate: Populate } | { on: Record<string, { populate: Populate }> }
}

/** How much of a related document is loaded. */
type Relation = true | { fields: string[] }

interface Wanted {
  readonly relation: Relation
  readonly attributes: (model: Schema.ContentType | Schema.Component) => [string, Attribute][]
}

/** Every component and medium of a document, and its relations as far as wanted, through all levels. */
export function populateTree(strapi: Core.Strapi, uid: string, wanted: Wanted): Populate {
  const populate: Populate = {}
  const below = (part: string) => ({ populate: populateTree(strapi, part, wanted) })
  for (const [name, attribute] of wanted.attributes(strapi.getModel(uid as UID.Schema))) {
    if (attribute.type === 'component') populate[name] = below(attribute.component)
    if (attribute.type === 'dynamiczone') populate[name] = { on: Object.fromEntries(attribute.components.map((part) => [part, below(part)])) }
    if (attribute.type === 'relation') populate[name] = wanted.relation
    if (attribute.type === 'media') populate[name] = true
  }
  return populate
}

/** Whether an attribute is anything but a relation to an account or a plugin's own record. */
export const isOwnContent = (attribute: Attribute): boolean =>
  attribute.type !== 'relation' || !('target' in attribute) || attribute.target.startsWith('api::')
