import type { Core } from '@strapi/strapi'

/**
 * Strapi tells others of a change after it is done, and waits for nobody: when the document is gone meanwhile, that fails in a promise that nobody holds, and
 * Node would end the CMS for every editor. What was asked has been answered by then; the log says what failed.
 */
export function outliveForgottenPromises(strapi: Core.Strapi): void {
  process.on('unhandledRejection', (reason) => strapi.log.error(`A promise that nobody holds failed: ${reason instanceof Error ? reason.stack ?? reason.message : String(reason)}`))
}
