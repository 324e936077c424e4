import { hkdfSync } from 'node:crypto'

const KEY_BYTES = 32

/** A key of its own for each purpose, from the CMS's encryption key: knowing one tells nothing of the others. */
export function derivedKey(purpose: string): Buffer {
  const secret = process.env['ENCRYPTION_KEY'] ?? ''
  if (secret === '') throw new Error('ENCRYPTION_KEY is not set: no link can be made and no secret kept')
  return Buffer.from(hkdfSync('sha256', secret, '', purpose, KEY_BYTES))
}
