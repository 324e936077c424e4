import type { IncomingMessage } from 'node:http'

/** The text of a request's body, or null past `limit` bytes: what is longer is not read to its end. */
export async function readBodyText(request: AsyncIterable<Buffer> & Pick<IncomingMessage, 'headers'>, limit: number): Promise<string | null> {
  if (Number(request.headers['content-length'] ?? 0) > limit) return null
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request) {
    size += chunk.byteLength
    if (size > limit) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
