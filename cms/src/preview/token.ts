import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto'
import { previewToken, previewTypes } from '@elles/domain/contract'
import { DAY_MS, HOUR_MS, MINUTE_MS } from '@elles/domain/time'
import * as v from 'valibot'

/** Milliseconds. A link of the admin is followed at once, and what it opens lasts a working session. */
const LINK_LIFE = 5 * MINUTE_MS
const SESSION_LIFE = 2 * HOUR_MS
const KEY_BYTES = 32

/** What a signed text gives: one draft, until then. */
const grant = v.object({
  type: v.picklist(previewTypes),
  documentId: v.string(),
  /** How many times the links of this document were withdrawn when this one was made. */
  turn: v.number(),
  /** Milliseconds since 1970: the last instant at which the draft is shown … */
  until: v.number(),
  /** … and, for a link, at which it may be followed; a session has none. */
  followBefore: v.optional(v.number()),
})
export type Grant = v.InferOutput<typeof grant>
export type Subject = Pick<Grant, 'type' | 'documentId' | 'turn'>

/** The key of previews alone, made from the CMS's encryption key: the site does not have it, and can open nothing by itself. */
function key(): Buffer {
  const secret = process.env['ENCRYPTION_KEY'] ?? ''
  if (secret === '') throw new Error('ENCRYPTION_KEY is not set: links of previews cannot be signed')
  return Buffer.from(hkdfSync('sha256', secret, '', 'preview', KEY_BYTES))
}

const signatureOf = (body: string): Buffer => createHmac('sha256', key()).update(body).digest()

function sign(granted: Grant): string {
  const body = Buffer.from(JSON.stringify(granted)).toString('base64url')
  return `${body}.${signatureOf(body).toString('base64url')}`
}

/** The link of an editor: five minutes to follow it, two hours to look. */
export const editorLink = (subject: Subject, now: number): string => sign({ ...subject, until: now + SESSION_LIFE, followBefore: now + LINK_LIFE })

/** The link of a reviewer without an account, good for some days. */
export function reviewerLink(subject: Subject, days: number, now: number): { token: string; until: number } {
  const until = now + days * DAY_MS
  return { token: sign({ ...subject, until, followBefore: until }), until }
}

/** What the browser keeps once a link was followed: as long, and no link any more. */
export const sessionOf = ({ type, documentId, turn, until }: Grant): string => sign({ type, documentId, turn, until })

/** What a text signed by us gives now; null for anything else, too late included. */
export function readToken(token: unknown, now: number): Grant | null {
  if (!v.is(previewToken, token)) return null
  const [body = '', signature = ''] = token.split('.')
  const given = Buffer.from(signature, 'base64url')
  const expected = signatureOf(body)
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null
  const parsed = v.safeParse(grant, JSON.parse(Buffer.from(body, 'base64url').toString()))
  if (!parsed.success) return null
  const { until, followBefore = until } = parsed.output
  return now <= Math.min(until, followBefore) ? parsed.output : null
}
