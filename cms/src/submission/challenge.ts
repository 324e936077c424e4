import { type Challenge, createChallenge, type Payload, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import * as v from 'valibot'
import { challengeSecret, hashOf } from './secrets.ts'

/** What a challenge was asked for; solved for one action, it is worth nothing for another. */
export type ChallengeAction = 'submission' | 'correction'

const LIFETIME_MS = 10 * 60_000
/** About a thousand derivations of two thousand rounds: one second on a telephone, two thousand times less to check. */
const COST = 1000
const COUNTER_LEAST = 1000
const COUNTER_MOST = 3000

/** A signed challenge, worth ten minutes. Nothing is stored until it comes back. */
export function newChallenge(action: ChallengeAction, now: Date): Promise<Challenge> {
  return createChallenge({
    algorithm: 'PBKDF2/SHA-256', cost: COST, counter: randomInt(COUNTER_LEAST, COUNTER_MOST), deriveKey, data: { action }, expiresAt: new Date(now.getTime() + LIFETIME_MS),
    hmacSignatureSecret: challengeSecret(), hmacKeySignatureSecret: challengeSecret(),
  })
}

const number = v.pipe(v.number(), v.integer(), v.minValue(0))
const text = v.pipe(v.string(), v.maxLength(500))
/** The numbers are the sender's until the signature is checked, but the check derives a key with them: they are ours or nothing. */
const payload = v.object({
  challenge: v.object({
    parameters: v.looseObject({
      algorithm: v.literal('PBKDF2/SHA-256'), cost: v.literal(COST), nonce: text, salt: text, keyLength: v.literal(32), keyPrefix: text, keySignature: text, expiresAt: number,
      data: v.strictObject({ action: v.picklist(['submission', 'correction']) }),
    }),
    signature: text,
  }),
  solution: v.looseObject({ counter: number, derivedKey: text }),
})

function decode(proof: string): Payload | null {
  try {
    const parsed = v.safeParse(payload, JSON.parse(Buffer.from(proof, 'base64').toString('utf8')))
    return parsed.success ? parsed.output : null
  } catch {
    return null // not even JSON: no proof
  }
}

/** The hash under which a valid proof is consumed, or null when it is none: wrong, for another action, or too old. */
export async function proofOf(proof: string | null, action: ChallengeAction): Promise<string | null> {
  const decoded = proof === null ? null : decode(proof)
  if (decoded?.challenge.parameters.data?.['action'] !== action) return null
  const { verified } = await verifySolution({ ...decoded, deriveKey, hmacSignatureSecret: challengeSecret(), hmacKeySignatureSecret: challengeSecret() })
  return verified ? hashOf(decoded.challenge.signature ?? '') : null
}
