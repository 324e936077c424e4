import type { Core } from '@strapi/strapi'

/** What the admin needs and no more: no third-party host, no inline script. */
const contentSecurityPolicy = {
  useDefaults: true,
  directives: {
    'default-src': ["'self'"],
    'script-src': ["'self'"],
    'connect-src': ["'self'"],
    'img-src': ["'self'", 'data:', 'blob:'],
    'media-src': ["'self'", 'data:', 'blob:'],
    'frame-src': ["'self'"],
    'frame-ancestors': ["'none'"],
    'object-src': ["'none'"],
    'base-uri': ["'self'"],
    'form-action': ["'self'"],
    upgradeInsecureRequests: null,
  },
}

/** CORS default reflects any origin with credentials: here no other origin may read an answer. */
const middlewares = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => [
  'strapi::logger',
  'strapi::errors',
  { name: 'strapi::security', config: { contentSecurityPolicy, hsts: { maxAge: 63_072_000, includeSubDomains: true }, referrerPolicy: { policy: 'no-referrer' } } },
  { name: 'strapi::cors', config: { origin: env.array('CMS_ALLOWED_ORIGINS', []), credentials: false } },
  'global::closed-registration',
  'global::readiness',
  'strapi::query',
  { name: 'strapi::body', config: { jsonLimit: '2mb', formLimit: '64kb', textLimit: '64kb', formidable: { maxFileSize: 20 * 1024 * 1024 } } },
  'strapi::session',
  'strapi::favicon',
  'strapi::public',
]

export default middlewares
