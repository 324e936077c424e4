import type { Core } from '@strapi/strapi'

const admin = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Admin => ({
  auth: {
    secret: env('ADMIN_JWT_SECRET', ''),
    sessions: { maxRefreshTokenLifespan: 30 * 24 * 3600, maxSessionLifespan: 7 * 24 * 3600 },
  },
  apiToken: { salt: env('API_TOKEN_SALT', '') },
  transfer: { token: { salt: env('TRANSFER_TOKEN_SALT', '') } },
  secrets: { encryptionKey: env('ENCRYPTION_KEY', '') },
  // Strapi counts in memory, by path and address: src/accounts/attempts.ts counts in the database, by account and by network.
  rateLimit: { enabled: false },
  flags: { nps: false, promoteEE: false },
  // Strapi's own preview shows the site in a frame, which the site refuses, and offers what is for sale: ours is src/preview (ADR 21).
  preview: { enabled: false, config: { handler: () => null } },
  autoOpen: false,
  serveAdminPanel: env.bool('CMS_SERVE_ADMIN', true),
})

export default admin
