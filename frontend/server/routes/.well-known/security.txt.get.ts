import { securityContact, siteUrl } from '../../environment.ts'
import { findBySlug, onlyOne } from '../../published/lookup.ts'
import { currentEdition } from '../../published/store.ts'
import { securityText } from '../../seo/security-text.ts'

const HOUR_SECONDS = 3600

/** Where to report a flaw: SECURITY_CONTACT, else the service's mail address, else its contact page. 404 while there is none of them. */
export default defineEventHandler((event) => {
  const edition = currentEdition()
  const page = findBySlug(edition, 'page', 'contact') ? `${siteUrl()}/contact` : null
  const contact = securityContact() ?? onlyOne(edition, 'settings')?.contactEmail ?? page
  if (contact === null) throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  setResponseHeaders(event, { 'content-type': 'text/plain; charset=utf-8', 'cache-control': `public, max-age=${HOUR_SECONDS}` })
  return securityText({ contact, siteUrl: siteUrl(), policy: findBySlug(edition, 'page', 'securite') ? `${siteUrl()}/securite` : null }, new Date())
})
