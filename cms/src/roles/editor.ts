import { REVIEW_RIGHT } from './may-publish.ts'
import { everyAction, type Role } from './rights.ts'

export const editor: Role = {
  code: 'editor',
  name: 'Éditrice',
  someone: 'une éditrice',
  description: 'Écrit, corrige et publie tous les contenus. N’administre ni les comptes ni les réglages techniques.',
  content: [
    { type: 'api::opportunity.opportunity', actions: everyAction },
    { type: 'api::resource.resource', actions: everyAction },
    { type: 'api::partner-structure.partner-structure', actions: everyAction },
    { type: 'api::testimonial.testimonial', actions: everyAction },
    { type: 'api::page.page', actions: everyAction },
    { type: 'api::home.home', actions: everyAction },
    { type: 'api::theme.theme', actions: ['create', 'read', 'update', 'delete'] },
    { type: 'api::redirect.redirect', actions: ['create', 'read', 'update', 'delete'] },
    { type: 'api::settings.settings', actions: ['create', 'read', 'update'] },
    { type: 'api::submission.submission', actions: ['read'], hidden: ['content', 'secretHash', 'confirmHash'] },
    { type: 'api::checked-link.checked-link', actions: ['read'] },
  ],
  others: [
    { action: 'api::submission.moderate' },
    { action: 'api::exchange.import' },
    { action: 'api::exchange.export' },
    { action: 'api::preview.share' },
    { action: REVIEW_RIGHT },
    { action: 'api::audit.read' },
    { action: 'plugin::upload.read' },
    { action: 'plugin::upload.assets.create' },
    { action: 'plugin::upload.assets.update' },
    { action: 'plugin::upload.assets.download' },
    { action: 'plugin::upload.assets.copy-link' },
  ],
}
