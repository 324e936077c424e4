import { hash } from 'node:crypto'
import { acceptedEncoding } from '../encoding/accepted.ts'
import { createEncoder } from '../encoding/encoder.ts'
import { isFresh } from '../seo/conditional.ts'

/** Some 4,000 pages at 8 kB. */
const MAX_BYTES = 32_000_000
/** Characters; below, the headers of a compressed answer weigh what it saves. */
const SMALLEST = 1000
/** A page has no date of its own: its content alone says whether it has changed. */
const UNDATED = new Date(0)

/**
 * Pages and text documents are sent compressed, each distinct body once (files are compressed by the build), and a browser that still has the
 * page is told so in 304. What a page says depends on its address alone and it holds no secret: its length tells a stranger nothing. A page
 * that holds what somebody typed is sent as it is, and never kept here.
 */
export default defineNitroPlugin((nitroApp) => {
  const encoder = createEncoder({ maxBytes: MAX_BYTES })
  nitroApp.hooks.hook('beforeResponse', async (event, response) => {
    const { body } = response
    // Nuxt asks itself for the page of an error, and reads it as text.
    if (typeof body !== 'string' || body.length < SMALLEST || event.path.startsWith('/__nuxt_error') || event.context.isPersonal) return
    appendResponseHeader(event, 'vary', 'accept-encoding')
    const name = hash('sha256', body, 'base64url')
    if (getResponseStatus(event) === 200 && !getResponseHeader(event, 'etag')) {
      // Weak: the same tag whatever the coding.
      const etag = `W/"${name.slice(0, 22)}"`
      setResponseHeader(event, 'etag', etag)
      if (isFresh({ ifNoneMatch: getRequestHeader(event, 'if-none-match') }, { etag, modified: UNDATED })) {
        setResponseStatus(event, 304)
        response.body = ''
        return
      }
    }
    const encoding = acceptedEncoding(getRequestHeader(event, 'accept-encoding'))
    if (encoding === null) return
    setResponseHeader(event, 'content-encoding', encoding)
    response.body = await encoder.encode(body, name, encoding)
  })
})
