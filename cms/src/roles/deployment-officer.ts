import { everyAction, type Role } from './rights.ts'

export const deploymentOfficer: Role = {
  code: 'deployment-officer',
  name: 'Chargée de déploiement',
  someone: 'une chargée de déploiement',
  description: 'Tient les opportunités et les structures, traite les propositions. Publie une opportunité quand elle a été relue. N’a accès à aucun réglage.',
  content: [
    { type: 'api::opportunity.opportunity', actions: everyAction, hidden: ['legacyId', 'demonstration'] },
    { type: 'api::partner-structure.partner-structure', actions: everyAction, hidden: ['legacyId', 'demonstration'] },
    { type: 'api::resource.resource', actions: ['read'], hidden: ['legacyId', 'demonstration'] },
    { type: 'api::submission.submission', actions: ['read'], hidden: ['content', 'secretHash', 'confirmHash'] },
    { type: 'api::checked-link.checked-link', actions: ['read'] },
  ],
  others: [
    { action: 'api::submission.moderate' },
    { action: 'api::exchange.import' },
    { action: 'api::exchange.export' },
    { action: 'api::preview.share' },
    { action: 'plugin::upload.read' },
    { action: 'plugin::upload.assets.create' },
    { action: 'plugin::upload.assets.update', ownOnly: true },
  ],
}
