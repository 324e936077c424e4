import type { Core } from '@strapi/strapi'

/** The CMS listens on the loopback by default: a browser reaches it only through the reverse proxy, for /admin. */
const server = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Server => ({
  host: env('CMS_HOST', '127.0.0.1'),
  port: env.int('CMS_PORT', 1337),
  url: env('CMS_PUBLIC_URL', ''),
  // The admin's secure cookie needs the proxy's X-Forwarded-Proto; one proxy stands before us in production.
  proxy: { koa: env.bool('CMS_BEHIND_PROXY', false), maxIpsCount: 1 },
  app: { keys: env.array('APP_KEYS', []) },
  cron: { enabled: false },
  dirs: { public: env('CMS_PUBLIC_DIR', './public') },
  logger: { updates: { enabled: false }, startup: { enabled: false } },
  webhooks: { populateRelations: false },
})

export default server
