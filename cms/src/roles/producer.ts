import type { ContentAction, Role } from './rights.ts'

const writeWithoutPublishing: readonly ContentAction[] = ['create', 'read', 'update', 'delete']

/** Choosing them shows titles of documents that are not hers, drafts among them: an editor adds these links. */
const linksToOthers = ['relatedOpportunities', 'relatedStructures', 'opportunities', 'structures'] as const

export const producer: Role = {
  code: 'producer',
  name: 'Productrice de contenus',
  someone: 'une productrice de contenus',
  description: 'Prestataire : rédige ses propres ressources et témoignages et verse des médias. Ne publie pas et ne voit aucune donnée personnelle.',
  content: [
    { type: 'api::resource.resource', actions: writeWithoutPublishing, ownOnly: true, hidden: ['legacyId', 'demonstration', ...linksToOthers] },
    { type: 'api::testimonial.testimonial', actions: writeWithoutPublishing, ownOnly: true, hidden: ['consent', 'legacyId', 'demonstration', ...linksToOthers] },
    // To classify what she writes: without it, the form names themes by their numbers.
    { type: 'api::theme.theme', actions: ['read'] },
  ],
  others: [
    { action: 'plugin::upload.read' },
    { action: 'plugin::upload.assets.create' },
    { action: 'plugin::upload.assets.update', ownOnly: true },
  ],
}
