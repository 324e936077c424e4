import { createHash, createHmac, randomBytes } from 'node:crypto'
import { derivedKey } from '../derived-key.ts'

const REFERENCE_BYTES = 8

const keyFor = (purpose: string): Buffer => derivedKey(`submission:${purpose}`)

/** The secret that signs challenges, as text. */
export const challengeSecret = (): string => keyFor('challenge').toString('hex')

/** What a secret is stored as: it cannot be turned back, and equal secrets have equal hashes. */
export const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex')

/**
 * The 32 bytes of a link in a mail, in base64url. They are made from the reference, so that every mail can carry the same link although
 * only its hash is stored: a copy of the database opens no follow-up page.
 */
export const linkSecret = (purpose: 'confirm' | 'follow-up', reference: string): string => createHmac('sha256', keyFor(purpose)).update(reference).digest('base64url')

/** A reference that people can read aloud, and that says nothing of how many there are. */
export const newReference = (): string => `P-${randomBytes(REFERENCE_BYTES).toString('hex').toUpperCase()}`
