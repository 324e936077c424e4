import { randomInt } from 'node:crypto'
import { generateSecret, generateURI, verifySync } from 'otplib'
import { renderSVG } from 'uqr'

const ISSUER = 'Elles font la culture'
/** Seconds that a code lasts, and by how much a telephone’s clock may be wrong. */
const STEP = 30
const TOLERANCE = 30
const CODE = /^\d{6}$/

export const RECOVERY_CODES = 10
/** White around the picture, in its own squares: what readers of such codes ask for. */
const QUIET = 4

/** Without what is read or heard as something else: 30 characters, 59 bits a code. */
const LETTERS = 'abcdefghjkmnpqrstuvwxyz2345679'
const GROUPS = 3
const GROUP = 4

/** A new key for an application: 160 random bits, in base 32. */
export const newKey = (): string => generateSecret()

/** What an application reads: its address of the QR code, the code drawn here, and the key by groups of four for who types it. */
export function keyToShow(key: string, address: string): { readonly uri: string; readonly picture: string; readonly key: string } {
  const uri = generateURI({ issuer: ISSUER, label: address, secret: key })
  return { uri, picture: renderSVG(uri, { border: QUIET }), key: key.match(/.{1,4}/g)?.join(' ') ?? key }
}

/** The step of thirty seconds for which a code is good, or null when it is not. */
export function stepOf(key: string, code: string, now: Date): number | null {
  const token = code.replaceAll(/\s/g, '')
  if (!CODE.test(token)) return null
  const result = verifySync({ secret: key, token, epoch: Math.floor(now.getTime() / 1000), epochTolerance: TOLERANCE })
  return result.valid && 'epoch' in result ? Math.floor(result.epoch / STEP) : null
}

const letters = (count: number): string => Array.from({ length: count }, () => LETTERS[randomInt(LETTERS.length)]).join('')

/** New recovery codes: « abcd-efgh-jkmn ». */
export const newRecoveryCodes = (): string[] => Array.from({ length: RECOVERY_CODES }, () => Array.from({ length: GROUPS }, () => letters(GROUP)).join('-'))

/** A recovery code however it was typed, or null when it cannot be one. */
export function recoveryCodeIn(typed: string): string | null {
  const bare = typed.toLowerCase().replaceAll(/[^a-z0-9]/g, '')
  if (bare.length !== GROUPS * GROUP) return null
  return bare.match(/.{4}/g)?.join('-') ?? null
}
