import { siteFrame } from '../../../presenters/site.ts'
import { currentEdition } from '../../../published/store.ts'
import { hashOf, parseFile } from '../../../sharing/address.ts'
import { shareAt } from '../../../sharing/card.ts'
import { TooManyWaiting } from '../../../sharing/image-cache.ts'
import { pictureOf } from '../../../sharing/pictures.ts'

const ONE_YEAR = 31_536_000

/** The picture that a shared page shows. Its name changes with what is drawn: kept for ever; a former name leads to today's picture. */
export default defineEventHandler(async (event) => {
  const section = getRouterParam(event, 'section') ?? ''
  const asked = parseFile(getRouterParam(event, 'file', { decode: true }) ?? '')
  const edition = currentEdition()
  const service = siteFrame(edition)
  const card = asked && shareAt(edition, section, asked.slug, service.tagline, new Date())
  if (!asked || !card) throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  const hash = hashOf(card, service)
  if (hash !== asked.hash) {
    setResponseHeader(event, 'cache-control', 'no-cache')
    return sendRedirect(event, `/partage/${section}/${encodeURIComponent(asked.slug)}.${hash}.png`, 302)
  }
  const picture = await pictureOf(card, service, hash).catch((error: unknown) => {
    if (error instanceof TooManyWaiting) throw createError({ statusCode: 503, statusMessage: 'Service Unavailable' })
    throw error
  })
  setResponseHeaders(event, { 'content-type': 'image/png', 'cache-control': `public, max-age=${ONE_YEAR}, immutable`, 'cross-origin-resource-policy': 'cross-origin' })
  return picture
})
