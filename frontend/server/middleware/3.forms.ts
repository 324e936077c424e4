import { siteUrl } from '../environment.ts'
import { formAt } from '../forms/forms.ts'
import { readBodyText } from '../forms/read-body.ts'
import { isSameSite } from '../forms/same-site.ts'

/** Bytes. Past the contract's 64 kB a page still says so with all that was typed; past this, nothing is read. */
const LIMIT = 512 * 1024

const refuse = (statusCode: number, detail: string) => createError({ statusCode, data: { title: 'Votre envoi n’a pas été lu', detail } })

/** Pages with a form: what they show is made here, and drawn by Nuxt like any other page, whether it was asked for or posted to (ADR 14). */
export default defineEventHandler(async (event) => {
  const form = formAt(event.path)
  if (!form || (event.method !== 'GET' && event.method !== 'POST')) return
  if (form.isSecret) setResponseHeaders(event, { 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' })
  event.context.isPersonal = form.isSecret || event.method === 'POST'
  const answer = event.method === 'GET' ? await form.open(event) : await form.send(event, await readForm())
  if ('redirect' in answer) {
    setResponseHeader(event, 'cache-control', 'no-store')
    return sendRedirect(event, answer.redirect, 303)
  }
  event.context.forms = answer.views
  if (answer.status) setResponseStatus(event, answer.status)
  if (answer.retryAfter) setResponseHeader(event, 'retry-after', answer.retryAfter)

  async function readForm(): Promise<URLSearchParams> {
    if (!isSameSite({ 'sec-fetch-site': getHeader(event, 'sec-fetch-site'), origin: getHeader(event, 'origin') }, siteUrl())) throw refuse(403, 'Ce formulaire ne vient pas de ce site.')
    if (!getHeader(event, 'content-type')?.startsWith('application/x-www-form-urlencoded')) throw refuse(415, 'Ce format d’envoi n’est pas accepté.')
    const text = await readBodyText(event.node.req, LIMIT)
    if (text === null) throw refuse(413, 'Ce que vous avez écrit est trop long pour être envoyé. Revenez à la page précédente\u00a0: votre texte y est encore. Raccourcissez-le, puis recommencez.')
    return new URLSearchParams(text)
  }
})
