import type { ContentAction, Role } from './rights.ts'

const writeWithoutPublishing: readonly ContentAction[] = ['create', 'read', 'update', 'delete']

export const producer: Role = {
  code: 'producer',
  name: 'Productrice de contenus',
  description: 'Prestataire : rédige ses propres ressources et témoignages et verse des médias. Ne publie pas et ne voit aucune donnée personnelle.',
  content: [
    { type: 'api::resource.resource', actions: writeWithoutPublishing, ownOnly: true, hidden: ['legacyId', 'demonstration'] },
    { type: 'api::testimonial.testimonial', actions: writeWithoutPublishing, ownOnly: true, hidden: ['consent', 'legacyId', 'demonstration'] },
  ],
  others: [
    { action: 'plugin::upload.read' },
    { action: 'plugin::upload.assets.create' },
    { action: 'plugin::upload.assets.update', ownOnly: true },
  ],
}
