import { publishedSchemas, type PublishedType } from '@elles/domain/contract'
import type { Core, Schema, UID } from '@strapi/strapi'
import { isOwnContent, type Populate, populateTree } from '../documents/populate.ts'
import { contentTypeOf } from './published-types.ts'

type Model = Schema.ContentType | Schema.Component
type Values = Record<string, unknown>

const UPLOADS = /^\/uploads\//

/** The attributes of a model that may leave the CMS: no private one, no relation to an account. */
function publicAttributes(model: Model): [string, Schema.Attribute.AnyAttribute][] {
  return Object.entries(model.attributes).filter(([, attribute]) => !('private' in attribute && attribute.private) && isOwnContent(attribute))
}

function modelOf(strapi: Core.Strapi, uid: string): Model {
  return strapi.getModel(uid as UID.Schema)
}

/** What must be loaded with a document to project it: components and media whole, relations by documentId only. */
export function populateOf(strapi: Core.Strapi, uid: string): Populate {
  return populateTree(strapi, uid, { relation: { fields: ['documentId'] }, attributes: publicAttributes })
}

/** A document as the contract names it: only attributes of the contract, relations as documentIds, files as paths below /media. */
export function project(strapi: Core.Strapi, type: PublishedType, document: Values): Values {
  const projected = projectModel(strapi, modelOf(strapi, contentTypeOf[type]), document)
  const allowed = Object.keys(publishedSchemas[type].entries)
  return Object.fromEntries(allowed.flatMap((name) => (name in projected ? [[name, projected[name]]] : [])))
}

function projectModel(strapi: Core.Strapi, model: Model, values: Values): Values {
  const projected: Values = {}
  for (const [name, attribute] of publicAttributes(model)) projected[name] = projectValue(strapi, attribute, values[name])
  return projected
}

function projectValue(strapi: Core.Strapi, attribute: Schema.Attribute.AnyAttribute, value: unknown): unknown {
  if (value === null || value === undefined) return null
  switch (attribute.type) {
    case 'component':
      return mapEach(value, (part) => projectModel(strapi, modelOf(strapi, attribute.component), part))
    case 'dynamiczone':
      return mapEach(value, (part) => ({ __component: part['__component'], ...projectModel(strapi, modelOf(strapi, String(part['__component'])), part) }))
    case 'relation':
      return mapEach(value, (target) => target['documentId'])
    case 'media':
      return mapEach(value, attribute.allowedTypes?.includes('images') ? projectImage : projectFile)
    default:
      return value
  }
}

function mapEach(value: unknown, change: (part: Values) => unknown): unknown {
  if (Array.isArray(value)) return value.map(change)
  return typeof value === 'object' && value !== null ? change(value as Values) : null
}

/** The address of a file: its name stays when another file replaces it, so its last change comes first. */
const pathOf = (url: unknown, file: Values): string => String(url).replace(UPLOADS, `${versionOf(file)}/`)

function versionOf({ updatedAt }: Values): string {
  const time = new Date(updatedAt instanceof Date ? updatedAt : String(updatedAt)).getTime()
  return Number.isNaN(time) ? '0' : time.toString(36)
}

function projectImage(file: Values): Values {
  // PostgreSQL keeps them in an order of its own.
  const widths = Object.values((file['formats'] ?? {}) as Record<string, Values>).sort((one, other) => Number(one['width']) - Number(other['width']))
  const widthsIn = (isAvif: boolean) => widths.filter(({ mime }) => (mime === 'image/avif') === isAvif).map(({ url, width }) => ({ path: pathOf(url, file), width }))
  return {
    path: pathOf(file['url'], file),
    alternativeText: file['alternativeText'],
    caption: file['caption'],
    width: file['width'],
    height: file['height'],
    formats: widthsIn(false),
    avif: widthsIn(true),
    focalPoint: file['focalPoint'],
  }
}

function projectFile(file: Values): Values {
  return { path: pathOf(file['url'], file), name: file['name'], mime: file['mime'], sizeKilobytes: file['size'] }
}
