import { isHttpsUrl } from '@elles/domain/contract'
import type { Core, Schema, UID } from '@strapi/strapi'
import { isValues, type Values } from '../documents/publication/problem.ts'
import { labelOf } from '../editing/labels.ts'

/** A link of a document, and the French name of the field that holds it. */
export interface FoundLink {
  readonly url: string
  readonly label: string
}

type Attribute = Schema.Attribute.AnyAttribute

const listed = (value: unknown): Values[] => (Array.isArray(value) ? value : [value]).filter(isValues)

/** The addresses inside rich text. */
function urlsInText(nodes: unknown): string[] {
  return listed(nodes).flatMap((node) => [...(node['type'] === 'link' && typeof node['url'] === 'string' ? [node['url']] : []), ...urlsInText(node['children'])])
}

function linksOf(strapi: Core.Strapi, uid: string, name: string, attribute: Attribute, value: unknown): FoundLink[] {
  if ('private' in attribute && attribute.private) return []
  const found = (urls: readonly unknown[]): FoundLink[] => urls.flatMap((url) => (typeof url === 'string' && isHttpsUrl(url) ? [{ url: new URL(url).href, label: labelOf(uid, name) }] : []))
  if (attribute.type === 'component') return listed(value).flatMap((part) => linksIn(strapi, attribute.component, part))
  if (attribute.type === 'dynamiczone') return listed(value).flatMap((part) => linksIn(strapi, String(part['__component']), part))
  if (attribute.type === 'blocks') return found(urlsInText(value))
  return 'customField' in attribute && attribute.customField === 'global::web-address' ? found([value]) : []
}

/** Every https link that readers can follow from a document, in the order of its form. */
export function linksIn(strapi: Core.Strapi, uid: string, document: Values): FoundLink[] {
  const { attributes } = strapi.getModel(uid as UID.Schema)
  return Object.entries(attributes).flatMap(([name, attribute]) => linksOf(strapi, uid, name, attribute, document[name]))
}
