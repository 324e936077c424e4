import { counted, inFigures } from '@elles/domain/text'
import { isHttpsUrl, isRenderable } from '@elles/domain/contract'
import type { Core, Schema, UID } from '@strapi/strapi'
import { choicesOf } from '../vocabulary-field/choices.ts'
import { isEmpty, isValues, type Problem, type Values } from './publication/problem.ts'

type Attribute = Schema.Attribute.AnyAttribute
type Path = Problem['path']
type Check = (attribute: Attribute, value: unknown, name: string) => string | undefined

const LINK_NAME = /(?:^url|Url|^website)$/

function vocabularyCodes(attribute: Attribute, value: unknown): string | undefined {
  const custom = 'customField' in attribute ? String(attribute.customField) : ''
  if (!custom.startsWith('global::vocabulary') || isEmpty(value)) return undefined
  const name = 'options' in attribute && isValues(attribute.options) ? String(attribute.options['vocabulary']) : ''
  const choices = choicesOf(name)
  if (!choices) throw new Error(`Unknown vocabulary "${name}"`)
  const unknown = (Array.isArray(value) ? value : [value]).find((code: unknown) => choices.every((choice) => choice.code !== code))
  return unknown === undefined ? undefined : 'Choisissez une valeur de la liste.'
}

function required(attribute: Attribute, value: unknown): string | undefined {
  return 'required' in attribute && attribute.required && isEmpty(value) ? 'Ce champ est obligatoire pour publier.' : undefined
}

function length(attribute: Attribute, value: unknown): string | undefined {
  if (typeof value !== 'string') return undefined
  if ('maxLength' in attribute && attribute.maxLength && value.length > attribute.maxLength) return `${counted(value.length, 'caractère')}\u00a0: ${inFigures(attribute.maxLength)} au plus.`
  if ('minLength' in attribute && attribute.minLength && value !== '' && value.length < attribute.minLength) return `${counted(value.length, 'caractère')}\u00a0: ${inFigures(attribute.minLength)} au moins.`
  return undefined
}

function bounds(attribute: Attribute, value: unknown): string | undefined {
  const size = Array.isArray(value) ? value.length : value
  if (typeof size !== 'number') return undefined
  const bound = (most: number): string => (Array.isArray(value) ? counted(most, 'élément') : inFigures(most))
  if ('max' in attribute && typeof attribute.max === 'number' && size > attribute.max) return `${bound(attribute.max)} au plus.`
  if ('min' in attribute && typeof attribute.min === 'number' && size < attribute.min && !(Array.isArray(value) && size === 0)) return `${bound(attribute.min)} au moins.`
  return undefined
}

function httpsLink(attribute: Attribute, value: unknown, name: string): string | undefined {
  if ((attribute.type !== 'string' && attribute.type !== 'text') || !LINK_NAME.test(name) || typeof value !== 'string' || value === '') return undefined
  return isHttpsUrl(value) ? undefined : 'Écrivez une adresse complète qui commence par https://'
}

function email(attribute: Attribute, value: unknown): string | undefined {
  if (attribute.type !== 'email' || typeof value !== 'string' || value === '') return undefined
  return /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/.test(value) ? undefined : 'Écrivez une adresse électronique. Exemple : contact@exemple.fr'
}

function richText(attribute: Attribute, value: unknown): string | undefined {
  if (attribute.type !== 'blocks' || isRenderable(value)) return undefined
  return 'Ce texte contient un élément que le site n’affiche pas : titre de niveau 1, 5 ou 6, code, image, ou lien qui n’est pas en https.'
}

function alternativeText(attribute: Attribute, value: unknown): string | undefined {
  if (attribute.type !== 'media' || !attribute.allowedTypes?.includes('images')) return undefined
  const images = (Array.isArray(value) ? value : [value]).filter(isValues)
  return images.some((image) => isEmpty(image['alternativeText'])) ? 'Ajoutez un texte alternatif à cette image, dans la médiathèque.' : undefined
}

const draftChecks: readonly Check[] = [vocabularyCodes, richText]
const publicationChecks: readonly Check[] = [required, vocabularyCodes, length, bounds, httpsLink, email, richText, alternativeText]

function walk(strapi: Core.Strapi, uid: string, values: Values, path: Path, checks: readonly Check[]): Problem[] {
  const model = strapi.getModel(uid as UID.Schema)
  return Object.entries(model.attributes).flatMap(([name, attribute]) => {
    const value = values[name]
    const at = [...path, name]
    for (const check of checks) {
      const message = check(attribute, value, name)
      if (message) return [{ path: at, message }]
    }
    if (attribute.type === 'component') return parts(value, at).flatMap(([part, place]) => walk(strapi, attribute.component, part, place, checks))
    if (attribute.type === 'dynamiczone') return parts(value, at).flatMap(([part, place]) => walkPart(strapi, attribute.components, part, place, checks))
    return []
  })
}

function walkPart(strapi: Core.Strapi, allowed: readonly string[], part: Values, place: Path, checks: readonly Check[]): Problem[] {
  const component = String(part['__component'])
  return allowed.includes(component) ? walk(strapi, component, part, place, checks) : [{ path: place, message: 'Ce bloc n’est pas d’un type connu : retirez-le.' }]
}

function parts(value: unknown, path: Path): [Values, Path][] {
  if (Array.isArray(value)) return value.flatMap((part, index): [Values, Path][] => (isValues(part) ? [[part, [...path, index]]] : []))
  return isValues(value) ? [[value, path]] : []
}

/**
 * What is wrong with a draft's own values: a draft may be incomplete; it holds no code that no list knows, and no rich
 * text that the site would refuse.
 */
export function draftProblems(strapi: Core.Strapi, uid: string, data: Values): Problem[] {
  return walk(strapi, uid, data, [], draftChecks)
}

/** What the schema asks of a whole document before it is published: required fields, lengths, bounds, links, rich text, alternative text. */
export function schemaProblems(strapi: Core.Strapi, uid: string, document: Values): Problem[] {
  return walk(strapi, uid, document, [], publicationChecks)
}
