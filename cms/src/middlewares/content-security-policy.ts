import type { Core } from '@strapi/strapi'

/**
 * What the admin needs and no more: no third-party host, no inline script. Strapi's own middleware merges its defaults, third-party
 * hosts among them, into any list it is given, hence this one. The admin's styling library writes style elements.
 */
const POLICY = [
  "default-src 'self'", "script-src 'self'", "style-src 'self' 'unsafe-inline'", "connect-src 'self'", "img-src 'self' data: blob:", "media-src 'self' data: blob:", "font-src 'self' data:",
  "frame-src 'self'", "worker-src 'self' blob:", "object-src 'none'", "base-uri 'self'", "form-action 'self'", "frame-ancestors 'none'",
].join('; ')

/** Sets the policy on every answer. Development keeps Strapi's own: hot reload needs inline scripts and a socket. */
const contentSecurityPolicy = (): Core.MiddlewareHandler => async (context, next) => {
  context.set('Content-Security-Policy', POLICY)
  await next()
}

export default contentSecurityPolicy
