import { createHash } from 'node:crypto'

/** The namespace of our documents; changing it would give every one of them another identity. */
const NAMESPACE = Buffer.from('6f1c3a0e5b7d4e1f9a52c84d10b7e693', 'hex')

/** The UUID of a name, always the same (RFC 9562, version 5): documents are named otherwise, and the national schema asks for a UUID. */
export function uuidOf(name: string): string {
  const bytes = createHash('sha1').update(NAMESPACE).update(name).digest().subarray(0, 16)
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
