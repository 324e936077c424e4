import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto'
import { derivedKey } from '../derived-key.ts'

const ALGORITHM = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/** A key as it is stored: encrypted, and bound to its account, so that a row copied to another account opens nothing. */
export function encrypt(accountId: number, key: string): string {
  const iv = randomBytes(IV_BYTES)
  const cipher = createCipheriv(ALGORITHM, derivedKey('second-factor:key'), iv).setAAD(Buffer.from(String(accountId)))
  const encrypted = Buffer.concat([cipher.update(key, 'utf8'), cipher.final()])
  return Buffer.concat([iv, cipher.getAuthTag(), encrypted]).toString('base64')
}

/** The key again; null when it was encrypted for another account or with another ENCRYPTION_KEY. */
export function decrypt(accountId: number, stored: string): string | null {
  const bytes = Buffer.from(stored, 'base64')
  const [iv, tag, encrypted] = [bytes.subarray(0, IV_BYTES), bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES), bytes.subarray(IV_BYTES + TAG_BYTES)]
  try {
    const decipher = createDecipheriv(ALGORITHM, derivedKey('second-factor:key'), iv).setAAD(Buffer.from(String(accountId))).setAuthTag(tag)
    return Buffer.concat([decipher.update(encrypted), decipher.final()]).toString('utf8')
  } catch {
    return null // what is not ours: the account enrols again
  }
}

/** What a recovery code is stored as: a copy of the database alone tells nothing of it. */
export const hashOfRecovery = (accountId: number, code: string): string => createHmac('sha256', derivedKey('second-factor:recovery')).update(`${accountId}:${code}`).digest('base64url')
