import type { Role } from './rights.ts'

export const observer: Role = {
  code: 'observer',
  name: 'Observatrice',
  someone: 'une observatrice',
  description: 'Lit les contenus et leurs chiffres. N’écrit rien et ne voit aucune donnée personnelle.',
  content: [
    { type: 'api::opportunity.opportunity', actions: ['read'], hidden: ['internalNote', 'externalId', 'legacyId'] },
    { type: 'api::resource.resource', actions: ['read'], hidden: ['legacyId'] },
    { type: 'api::partner-structure.partner-structure', actions: ['read'], hidden: ['contact', 'legacyId'] },
    { type: 'api::testimonial.testimonial', actions: ['read'], hidden: ['consent', 'legacyId'] },
    { type: 'api::page.page', actions: ['read'] },
    { type: 'api::theme.theme', actions: ['read'] },
  ],
  others: [{ action: 'api::exchange.export' }, { action: 'plugin::upload.read' }],
}
