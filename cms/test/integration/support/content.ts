import type { Core, UID } from '@strapi/strapi'

const text = (words: string) => [{ type: 'paragraph', children: [{ type: 'text', text: words }] }]

/** A structure ready to be published. */
export const aStructure = (overrides: object = {}) => ({
  name: 'Festival d’essai', slug: 'festival-d-essai', kind: 'festival', presentation: 'Un festival qui sert aux essais.', updatedOn: '2026-11-01', ...overrides,
})

/** An opportunity ready to be published, but for its organiser. */
export const anOpportunity = (organiser: string | null, overrides: object = {}) => ({
  title: 'Bourse d’essai', slug: 'bourse-d-essai', tagline: 'Une bourse pour essayer tout ce que fait ce site', kind: 'grant', benefits: ['funding'],
  organiser, description: text('Une bourse d’essai.'), rhythm: 'yearly',
  windows: [{ opensAt: '2026-11-01T08:00:00.000Z', closesAt: '2027-03-12T17:00:00.000Z', timezone: 'Europe/Paris', timeKnown: true, nature: 'deposit', certainty: 'confirmed' }],
  eligibility: { audience: 'women' }, application: { applyUrl: 'https://www.example.org/candidater' }, verifiedOn: '2026-11-10', ...overrides,
})

/** A resource ready to be published, but for its themes. */
export const aResource = (themes: string[], overrides: object = {}) => ({
  title: 'Guide d’essai', slug: 'guide-d-essai', standfirst: 'Un guide pour essayer.', format: 'practical-guide', themes, objective: 'vérifier que tout marche',
  body: [{ __component: 'body.text', content: text('Un texte.') }], reviseBefore: '2027-11-01', ...overrides,
})

/** Creates and publishes a structure; answers its documentId. */
export async function publishStructure(strapi: Core.Strapi, overrides: object = {}): Promise<string> {
  const { documentId } = await strapi.documents('api::partner-structure.partner-structure').create({ data: aStructure(overrides) })
  await strapi.documents('api::partner-structure.partner-structure').publish({ documentId })
  return documentId
}

/** Creates and publishes an opportunity of an organiser; answers its documentId. */
export async function publishOpportunity(strapi: Core.Strapi, organiser: string, overrides: object = {}): Promise<string> {
  const { documentId } = await create(strapi, 'api::opportunity.opportunity', anOpportunity(organiser, overrides))
  await strapi.documents('api::opportunity.opportunity').publish({ documentId })
  return documentId
}

/** Of any type: these tests save what the generated types would not let them write. */
const create = (strapi: Core.Strapi, uid: UID.ContentType, data: Record<string, unknown>) => strapi.documents(uid).create({ data })
