import { previewToken } from '@elles/domain/contract'
import * as v from 'valibot'
import { siteUrl } from '../../environment.ts'
import { previewPath } from '../../preview/address.ts'
import { keepOpen, openDraft, privateHeaders } from '../../preview/preview.ts'

/** A signed link becomes a cookie, and leads to the page of its draft: the signed text does not stay in the address. */
export default defineEventHandler(async (event) => {
  setResponseHeaders(event, privateHeaders)
  event.context.isPersonal = true
  const { jeton } = getQuery(event)
  const draft = v.is(previewToken, jeton) ? await openDraft(event, jeton) : null
  if (!draft) throw createError({ statusCode: 404, data: { title: 'Ce lien d’aperçu ne fonctionne plus', detail: 'Il a expiré ou a été désactivé. Demandez-en un autre, ou rouvrez l’aperçu depuis la fiche.' } })
  keepOpen(event, draft, siteUrl().startsWith('https:'))
  return sendRedirect(event, previewPath(draft.type, draft.documentId), 303)
})
