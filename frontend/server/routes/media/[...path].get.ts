import { CmsUnavailable, fetchMedia } from '../../cms.ts'
import { siteDataDir } from '../../environment.ts'
import { publishedMedia } from '../../published/media.ts'
import { mediaNameOf, mediaTypeOf, readMedia } from '../../published/media-cache.ts'
import { currentEdition } from '../../published/store.ts'
import { commonHeaders } from '../../security/headers.ts'

const ONE_YEAR = 31_536_000

/** Images, subtitles and documents of published content, from the disk cache or the CMS; addresses change with content, so browsers keep them. */
export default defineEventHandler(async (event) => {
  const path = getRouterParam(event, 'path') ?? ''
  const type = mediaTypeOf(path)
  if (type === null || !publishedMedia(currentEdition()).has(path)) throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  const bytes = await readMedia(siteDataDir(), path, fetchMedia).catch((error: unknown) => {
    if (error instanceof CmsUnavailable) throw createError({ statusCode: 503, statusMessage: 'Service Unavailable' })
    throw error
  })
  if (!bytes) throw createError({ statusCode: 404, statusMessage: 'Not Found' })
  setResponseHeaders(event, {
    'content-type': type,
    'cache-control': `public, max-age=${ONE_YEAR}, immutable`,
    'content-security-policy': `${commonHeaders['content-security-policy']}; sandbox`,
    ...(type === 'application/pdf' ? { 'content-disposition': `attachment; filename="${mediaNameOf(path)}"` } : {}),
  })
  return bytes
})
