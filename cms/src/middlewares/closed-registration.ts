import type { Core } from '@strapi/strapi'

const FIRST_ADMINISTRATOR_PATH = /^\/admin\/register-admin\/?$/i

/**
 * Strapi lets whoever comes first become the first administrator. Here accounts are made by invitation or from the server's own
 * command line, never by a visitor. The invitation's path (/admin/register) needs its own token and stays open.
 */
const closedRegistration = (): Core.MiddlewareHandler => async (context, next) => {
  if (context.method === 'POST' && FIRST_ADMINISTRATOR_PATH.test(context.path)) {
    context.status = 403
    context.body = { error: { status: 403, name: 'ForbiddenError', message: 'Le premier compte se crée depuis le serveur, jamais depuis cette page.' } }
    return
  }
  await next()
}

export default closedRegistration
