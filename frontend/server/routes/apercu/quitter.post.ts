import { siteUrl } from '../../environment.ts'
import { readBodyText } from '../../forms/read-body.ts'
import { isSameSite } from '../../forms/same-site.ts'
import { cookieOf, keyAt } from '../../preview/address.ts'
import { privateHeaders } from '../../preview/preview.ts'

/** Bytes; the form has one short field. */
const LIMIT = 200

/** « Quitter l’aperçu »: the browser forgets this draft, and the reader is on the public site again. */
export default defineEventHandler(async (event) => {
  setResponseHeaders(event, privateHeaders)
  if (!isSameSite({ 'sec-fetch-site': getHeader(event, 'sec-fetch-site'), origin: getHeader(event, 'origin') }, siteUrl())) throw createError({ statusCode: 403 })
  const key = new URLSearchParams((await readBodyText(event.node.req, LIMIT)) ?? '').get('apercu') ?? ''
  // Only a name that a preview may have: a form names no other cookie.
  if (keyAt(`/apercu-${key}`) === key) deleteCookie(event, cookieOf(key), { path: '/' })
  return sendRedirect(event, '/', 303)
})
