import { hash } from 'node:crypto'
import { acceptedEncoding } from '../encoding/accepted.ts'
import { bytesOf } from '../encoding/bytes.ts'
import { encoder, keepPage, UNDATED } from '../page-cache/kept-answers.ts'
import { isFresh } from '../seo/conditional.ts'

/** Characters; below, the headers of a compressed answer weigh what it saves. */
const SMALLEST = 1000

/**
 * Pages and text documents are sent compressed, each distinct body once (files are compressed by the build), and a browser that still has the
 * page is told so in 304. What a page says depends on its address alone and it holds no secret: its length tells a stranger nothing. A page
 * that holds what somebody typed is sent as it is, and never kept here.
 */
export default defineNitroPlugin((nitroApp) => {
  nitroApp.hooks.hook('beforeResponse', async (event, response) => {
    const { body } = response
    // Nuxt asks itself for the page of an error, and reads it as text.
    if (typeof body !== 'string' || body.length < SMALLEST || event.path.startsWith('/__nuxt_error') || event.context.isPersonal) return
    appendResponseHeader(event, 'vary', 'accept-encoding')
    // Written once as bytes: to be hashed and to be sent.
    const bytes = bytesOf(body)
    const name = hash('sha256', bytes, 'base64url')
    const encoding = acceptedEncoding(getRequestHeader(event, 'accept-encoding'))
    const encoded = await encoder.encode(bytes, name, encoding ?? 'identity')
    if (getResponseStatus(event) === 200 && !getResponseHeader(event, 'etag')) {
      // Weak: the same tag whatever the coding.
      const etag = `W/"${name.slice(0, 22)}"`
      setResponseHeader(event, 'etag', etag)
      keepPage(event, name, etag)
      if (isFresh({ ifNoneMatch: getRequestHeader(event, 'if-none-match') }, { etag, modified: UNDATED })) {
        setResponseStatus(event, 304)
        response.body = ''
        return
      }
    }
    if (encoding !== null) setResponseHeader(event, 'content-encoding', encoding)
    response.body = encoded
  })
})
