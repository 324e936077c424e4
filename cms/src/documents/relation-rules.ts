import { counted } from '@elles/domain/text'
import type { Core } from '@strapi/strapi'
import { isValues, type Problem, type Values } from './publication/problem.ts'

const STRUCTURE = 'api::partner-structure.partner-structure'
const OPPORTUNITY = 'api::opportunity.opportunity'

/** Strapi drops a relation to an unpublished target without a word: an opportunity is not published before its organiser is. */
export async function organiserIsPublished(strapi: Core.Strapi, uid: string, document: Values): Promise<Problem[]> {
  const organiser = document['organiser']
  if (uid !== OPPORTUNITY || !isValues(organiser)) return []
  const published = await strapi.documents(STRUCTURE).count({ status: 'published', filters: { documentId: String(organiser['documentId']) } })
  return published > 0 ? [] : [{ path: ['organiser'], message: `« ${String(organiser['name'])} » n’est pas publiée : publiez d’abord cette structure.` }]
}

/** A structure stays published as long as published opportunities name it as their organiser. */
export async function organisesNothingPublished(strapi: Core.Strapi, uid: string, documentId: string): Promise<Problem[]> {
  if (uid !== STRUCTURE) return []
  const count = await strapi.documents(OPPORTUNITY).count({ status: 'published', filters: { organiser: { documentId } } })
  if (count === 0) return []
  const message = count > 1
    ? `Cette structure organise ${counted(count, 'opportunité publiée', 'opportunités publiées')}\u00a0: dépubliez-les ou changez leur organisatrice d’abord.`
    : 'Cette structure organise une opportunité publiée : dépubliez-la ou changez son organisatrice d’abord.'
  return [{ path: ['name'], message }]
}
