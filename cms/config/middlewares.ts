import type { Core } from '@strapi/strapi'

const security = { hsts: { maxAge: 63_072_000, includeSubDomains: true }, frameguard: { action: 'deny' }, referrerPolicy: { policy: 'no-referrer' } }

/** CORS default reflects any origin with credentials: here no other origin may read an answer. */
const middlewares = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Middlewares => [
  'global::draining',
  'strapi::logger',
  'strapi::errors',
  { name: 'strapi::security', config: { ...security, ...(env('NODE_ENV') === 'development' ? {} : { contentSecurityPolicy: false }) } },
  ...(env('NODE_ENV') === 'development' ? [] : ['global::content-security-policy']),
  { name: 'strapi::cors', config: { origin: env.array('CMS_ALLOWED_ORIGINS', []), credentials: false } },
  'global::file-doors',
  'global::doors',
  'global::relation-search',
  'global::hidden-types',
  'global::readiness',
  'strapi::query',
  // Files are read behind the rights of the routes that take some (src/received).
  { name: 'strapi::body', config: { jsonLimit: '2mb', formLimit: '64kb', textLimit: '64kb', multipart: false } },
  'global::bounded-body',
  'strapi::session',
  { name: 'strapi::favicon', config: { path: './favicon.png' } },
  'strapi::public',
]

export default middlewares
