import { mailboxOf, networkOf } from '@elles/domain/limits'
import { keptDays } from '@elles/domain/privacy'
import { DAY_MS, HOUR_MS } from '@elles/domain/time'
import { contentOf, count, type Guarded, namer, once } from '../limits/counters.ts'
import { Refusal } from './refusal.ts'
import { hashOf } from './secrets.ts'

const KEY_KEPT_MS = keptDays.formGuard * DAY_MS
const PROOF_KEPT_MS = HOUR_MS

/** Within an hour, from everybody: without a proof, one person can ask us to write to many addresses. */
const WITHOUT_PROOF_HOUR = 60
const withoutProofHour = (): number => Number(process.env['SUBMISSIONS_WITHOUT_PROOF_PER_HOUR'] || WITHOUT_PROOF_HOUR)

/** How many entries are taken, within an hour or a day. An address on the network may be that of a whole festival's office. */
export const submissionQuotas = { perNetworkAddressHour: 20, perNetworkAddressHourWithoutProof: 4, perMailAddressDay: 10 } as const

/**
 * Takes an Idempotency-Key for a body and the reference it will get. The same key with the same body answers the reference that it got
 * first, without anything being written again; with another body it throws 409.
 */
export async function takeKey(guarded: Guarded, key: string, body: string, reference: string): Promise<string | null> {
  const guardKey = `key:${hashOf(key)}`
  if (await once(guarded, guardKey, `${hashOf(body)}:${reference}`, KEY_KEPT_MS)) return null
  const [bodyHash = '', knownReference = ''] = (await contentOf(guarded, guardKey))?.split(':') ?? []
  if (bodyHash !== hashOf(body)) throw new Refusal(409)
  return knownReference
}

/** Whether the proof had not been used yet; it now is. */
export const consumeProof = (guarded: Guarded, proofHash: string): Promise<boolean> => once(guarded, `proof:${proofHash}`, '', PROOF_KEPT_MS)

/** Adds one to a counter and throws 429 past its limit; the transaction then takes the one back. */
async function countUpTo(guarded: Guarded, key: string, most: number, lastsMs: number): Promise<void> {
  if (await count(guarded, key, lastsMs) > most) throw new Refusal(429)
}

interface Counted {
  readonly networkAddress: string
  readonly mailAddress: string | null
  readonly hasProof: boolean
}

/** Counts an entry against every limit. Neither address is stored: only hashes with the day's salt. */
export async function countEntry(guarded: Guarded, { networkAddress, mailAddress, hasProof }: Counted): Promise<void> {
  const nameOf = await namer(guarded)
  const network = nameOf(networkOf(networkAddress))
  await countUpTo(guarded, `network:${network}`, submissionQuotas.perNetworkAddressHour, HOUR_MS)
  if (mailAddress !== null) await countUpTo(guarded, `mail:${nameOf(mailboxOf(mailAddress))}`, submissionQuotas.perMailAddressDay, DAY_MS)
  if (hasProof) return
  await countUpTo(guarded, `unproved:${network}`, submissionQuotas.perNetworkAddressHourWithoutProof, HOUR_MS)
  await countUpTo(guarded, 'unproved', withoutProofHour(), HOUR_MS)
}
