import type { Core } from '@strapi/strapi'
import { openDraft } from '../../../preview/draft.ts'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** POST /api/preview `{ token }`: the draft that a signed link or an open preview shows. The site's token alone opens none. */
const preview = ({ strapi }: { strapi: Core.Strapi }): Core.Controller => ({
  async open(context) {
    const body: unknown = context.request.body
    context.set('Cache-Control', 'no-store')
    const draft = await openDraft(strapi, isRecord(body) ? body['token'] : null, new Date())
    if (!draft) return context.notFound('Ce lien n’ouvre aucun aperçu.')
    context.body = draft
  },
})

export default preview
