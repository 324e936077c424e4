import type { H3Event } from 'h3'
import { CmsUnavailable, fetchMedia } from '../../cms.ts'
import { siteDataDir } from '../../environment.ts'
import { mediaAt, previewMediaPath } from '../../preview/address.ts'
import { privateHeaders, readPreview } from '../../preview/preview.ts'
import { mediaPathsOf, publishedMedia } from '../../published/media.ts'
import { MEDIA_LIMIT, mediaNameOf, mediaTypeOf, readMedia } from '../../published/media-cache.ts'
import { currentEdition } from '../../published/store.ts'
import { commonHeaders } from '../../security/headers.ts'

const ONE_YEAR = 31_536_000
const notFound = () => createError({ statusCode: 404, statusMessage: 'Not Found' })

/**
 * Images, subtitles and documents of published content, from the disk cache or the CMS; addresses change with content, so browsers keep them. The files
 * of a draft are below the address of its preview, for who holds its cookie, and are kept nowhere.
 */
export default defineEventHandler(async (event) => {
  const path = getRouterParam(event, 'path') ?? ''
  const ofDraft = mediaAt(path)
  const file = ofDraft?.path ?? path
  const type = mediaTypeOf(file)
  if (type === null) throw notFound()
  const isShown = ofDraft ? await isInDraft(event, ofDraft.key, file) : publishedMedia(currentEdition()).has(file)
  if (!isShown) throw notFound()
  const bytes = await (ofDraft ? fetchMedia(mediaNameOf(file), MEDIA_LIMIT) : readMedia(siteDataDir(), file, fetchMedia)).catch((error: unknown) => {
    if (error instanceof CmsUnavailable) throw createError({ statusCode: 503, statusMessage: 'Service Unavailable' })
    throw error
  })
  if (!bytes) throw notFound()
  setResponseHeaders(event, {
    'content-type': type,
    'cache-control': `public, max-age=${ONE_YEAR}, immutable`,
    'content-security-policy': `${commonHeaders['content-security-policy']}; sandbox`,
    ...(type === 'application/pdf' ? { 'content-disposition': `attachment; filename="${mediaNameOf(file)}"` } : {}),
    ...(ofDraft ? privateHeaders : {}),
  })
  return bytes
})

async function isInDraft(event: H3Event, key: string, file: string): Promise<boolean> {
  const draft = await readPreview(event, key)
  return draft !== null && mediaPathsOf(draft.document).map((path) => previewMediaPath(key, path)).includes(previewMediaPath(key, file))
}
