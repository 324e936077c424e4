import type { Core } from '@strapi/strapi'
import { followAllAccounts, registerAccounts } from './accounts/index.ts'
import { initialiseJournal } from './audit/protect.ts'
import { registerJournal } from './audit/routes.ts'
import { prepareDemonstration } from './demo/index.ts'
import { registerDesk } from './desk/routes.ts'
import { registerDocumentMiddlewares } from './documents/index.ts'
import { guardRoutes } from './doors/guard-routes.ts'
import { askRightsOfFields } from './doors/permissions.ts'
import { syncEditingLayouts } from './editing/index.ts'
import { registerExchange } from './exchange/routes.ts'
import { startContentJobs, stopContentJobs } from './jobs/index.ts'
import { takeStrapiMails } from './mail/strapi-mails.ts'
import { followMedia } from './media/follow.ts'
import { guardMedia } from './media/guard.ts'
import { cleanPictures } from './media/pictures.ts'
import { finishAnswers } from './middlewares/draining.ts'
import { registerOpening } from './opening/routes.ts'
import { registerPreview } from './preview/admin-routes.ts'
import { initialiseFeed } from './published/change-log.ts'
import { answerFollowers, letFollowersWait } from './published/followers.ts'
import { guardUploads } from './received/doors.ts'
import { registerReview } from './review/routes.ts'
import { closePublicAccess, hideUnusedAccounts } from './roles/public-access.ts'
import { syncRoles } from './roles/sync.ts'
import { startSchedule, stopSchedule } from './schedule/job.ts'
import { prepareServicePages } from './service-pages/index.ts'
import { startJobs, stopJobs } from './submission/jobs.ts'
import { registerModeration } from './submission/moderation.ts'
import { registerTextFields } from './text-fields/server.ts'
import { syncTokens } from './tokens/sync.ts'
import { outliveForgottenPromises } from './unhandled.ts'
import { registerVocabularyFields } from './vocabulary-field/server.ts'

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    outliveForgottenPromises(strapi)
    registerAccounts(strapi)
    registerVocabularyFields(strapi)
    registerTextFields(strapi)
    registerDocumentMiddlewares(strapi)
    guardMedia(strapi)
    askRightsOfFields(strapi)
    guardRoutes(strapi)
    cleanPictures(strapi)
    guardUploads(strapi)
    registerModeration(strapi)
    registerExchange(strapi)
    registerPreview(strapi)
    registerDesk(strapi)
    registerOpening(strapi)
    registerReview(strapi)
    registerJournal(strapi)
    hideUnusedAccounts(strapi)
  },

  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    takeStrapiMails(strapi)
    followAllAccounts(strapi)
    await syncEditingLayouts(strapi)
    await initialiseFeed(strapi)
    letFollowersWait()
    followMedia(strapi)
    await initialiseJournal(strapi)
    await closePublicAccess(strapi)
    await syncRoles(strapi)
    await syncTokens(strapi)
    await prepareServicePages(strapi, new Date())
    await prepareDemonstration(strapi)
    startJobs(strapi)
    startSchedule(strapi)
    startContentJobs(strapi)
  },

  async destroy({ strapi }: { strapi: Core.Strapi }) {
    answerFollowers()
    await Promise.all([finishAnswers(strapi), stopJobs(), stopSchedule(), stopContentJobs()])
  },
}
