import { opportunityAgenda } from '../../../agenda/agenda.ts'
import { siteUrl } from '../../../environment.ts'
import { findBySlug } from '../../../published/lookup.ts'
import { currentEdition } from '../../../published/store.ts'
import { sendText } from '../../../seo/query-document.ts'

/** The dates of one opportunity, with reminders, to put in one's own calendar. */
export default defineEventHandler((event) => {
  const edition = currentEdition()
  const entry = findBySlug(edition, 'opportunity', getRouterParam(event, 'slug', { decode: true }) ?? '')
  const body = entry && opportunityAgenda({ edition, siteUrl: siteUrl(), now: new Date() }, { documentId: entry.documentId, opportunity: entry.document })
  if (!entry || !body) throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  return sendText(event, { type: 'text/calendar; charset=utf-8', fileName: `${entry.document.slug.replace(/[^\w-]/g, '-')}.ics`, body })
})
