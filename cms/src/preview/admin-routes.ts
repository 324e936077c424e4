import { isPreviewType } from '@elles/domain/contract'
import type { Core } from '@strapi/strapi'
import { audit } from '../audit/audit.ts'
import { contentTypeOf, publishedTypeOf } from '../published/published-types.ts'
import { refuse } from '../refuse.ts'
import { referenceOf } from '../review/types.ts'
import { holding, signedIn } from '../roles/admin-policies.ts'
import { actorOf } from '../roles/may-publish.ts'
import { rightsOn } from '../roles/rights-on.ts'
import { editorLink, reviewerLink, type Subject } from './token.ts'
import { turnOf, withdrawLinks } from './withdrawal.ts'

/** The right to give a draft to somebody without an account, and to take it back (src/roles). */
export const SHARE = 'api::preview.share'
/** Days that a reviewer's link may last. */
const LIVES: readonly number[] = [1, 7, 30]

const siteUrl = (): string => (process.env['SITE_URL'] ?? 'http://localhost:3000').replace(/\/+$/, '')
const addressOf = (token: string): string => `${siteUrl()}/apercu?jeton=${token}`

type Context = Parameters<Core.ControllerHandler>[0]

/** The draft that a route names, if its asker may do that with it: a producer reads her own. Answers null after having refused. */
async function subjectOf(strapi: Core.Strapi, context: Context, action: 'read' | 'update'): Promise<Subject | null> {
  const { type: name, documentId } = context.params as Record<string, string>
  const type = publishedTypeOf(`api::${name}.${name}`)
  if (!isPreviewType(type) || !documentId) return refused(context, 404)
  const uid = contentTypeOf[type]
  const draft = await strapi.documents(uid).findOne({ documentId, status: 'draft', populate: ['createdBy'] })
  if (!draft) return refused(context, 404)
  if (!rightsOn(strapi, context.state.userAbility, uid).can[action](draft)) return refused(context, 403)
  return { type, documentId, turn: await turnOf(strapi, { documentId }) }
}

function refused(context: Context, status: 403 | 404): null {
  refuse(context, status, status === 403 ? 'Votre rôle ne le permet pas pour ce contenu.' : 'Ce contenu n’a pas de page, ou n’est pas encore enregistré.')
  return null
}

/** What the panel « Aperçu » asks. */
const handlersOf = (strapi: Core.Strapi) => ({
  open: async (context: Context) => {
    const subject = await subjectOf(strapi, context, 'read')
    if (subject) context.body = { url: addressOf(editorLink(subject, Date.now())) }
  },

  share: async (context: Context) => {
    const { days } = context.request.body as { days?: unknown }
    if (typeof days !== 'number' || !LIVES.includes(days)) return context.badRequest('Choisissez une durée de la liste.')
    const subject = await subjectOf(strapi, context, 'update')
    if (!subject) return
    const now = new Date()
    const { token, until } = reviewerLink(subject, days, now.getTime())
    const lastInstant = new Date(until).toISOString()
    await audit(strapi, { actor: actorOf(strapi), event: 'share-preview', subjectReference: referenceOf(subject), detail: lastInstant }, now)
    context.body = { url: addressOf(token), until: lastInstant }
  },

  withdraw: async (context: Context) => {
    const subject = await subjectOf(strapi, context, 'update')
    if (!subject) return
    await strapi.db.transaction(async () => {
      await withdrawLinks(strapi, subject)
      await audit(strapi, { actor: actorOf(strapi), event: 'withdraw-previews', subjectReference: referenceOf(subject) }, new Date())
    })
    context.status = 204
  },
})

/** Declares the right to share drafts and the routes of the panel « Aperçu ». Called in register(). */
export function registerPreview(strapi: Core.Strapi): void {
  strapi.service('admin::permission').actionProvider.registerMany([{ section: 'settings', category: 'Aperçus', displayName: 'Donner un lien de relecture', uid: 'preview.share' }])
  const { open, share, withdraw } = handlersOf(strapi)
  const info = { type: 'admin', apiName: 'preview' }
  // Who may read the draft itself may look at it, who may write it may share it: checked on the document, since some have only their own.
  const sharing = holding(SHARE)
  strapi.server.routes({ type: 'admin', prefix: '/admin/preview', routes: [
    { method: 'POST', path: '/:type/:documentId', handler: open, config: signedIn, info },
    { method: 'POST', path: '/:type/:documentId/share', handler: share, config: sharing, info },
    { method: 'POST', path: '/:type/:documentId/withdraw', handler: withdraw, config: sharing, info },
  ] })
}
