import type { Core } from '@strapi/strapi'
import { prepareDemonstration } from './demo/index.ts'
import { registerDocumentMiddlewares } from './documents/index.ts'
import { syncEditingLayouts } from './editing/index.ts'
import { followMedia } from './media/follow.ts'
import { guardMedia } from './media/guard.ts'
import { cleanPictures } from './media/pictures.ts'
import { registerPreview } from './preview/admin-routes.ts'
import { initialiseFeed } from './published/change-log.ts'
import { closePublicAccess, hideUnusedAccounts } from './roles/public-access.ts'
import { syncRoles } from './roles/sync.ts'
import { protectJournal } from './submission/audit.ts'
import { startJobs, stopJobs } from './submission/jobs.ts'
import { registerModeration } from './submission/moderation.ts'
import { registerTextFields } from './text-fields/server.ts'
import { syncTokens } from './tokens/sync.ts'
import { registerVocabularyFields } from './vocabulary-field/server.ts'

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    registerVocabularyFields(strapi)
    registerTextFields(strapi)
    registerDocumentMiddlewares(strapi)
    guardMedia(strapi)
    cleanPictures(strapi)
    registerModeration(strapi)
    registerPreview(strapi)
    hideUnusedAccounts(strapi)
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await syncEditingLayouts(strapi)
    await initialiseFeed(strapi)
    followMedia(strapi)
    protectJournal(strapi)
    await closePublicAccess(strapi)
    await syncRoles(strapi)
    await syncTokens(strapi)
    await prepareDemonstration(strapi)
    startJobs(strapi)
  },

  destroy: stopJobs,
}
