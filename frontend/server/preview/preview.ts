import { excessOf, previewToken, type PreviewAnswer } from '@elles/domain/contract'
import * as v from 'valibot'
import type { H3Event } from 'h3'
import type { PreviewBanner } from '../../shared/preview.ts'
import { CmsUnavailable, openPreview } from '../cms.ts'
import { trustsProxy } from '../environment.ts'
import { currentEdition } from '../published/store.ts'
import type { Edition } from '../published/edition.ts'
import { cookieOf, keyOf } from './address.ts'
import { createGate, TooManyQuestions } from './gate.ts'

/** One draft, for one request. */
export interface Preview {
  readonly edition: Edition
  readonly banner: PreviewBanner
}

declare module 'h3' {
  interface H3EventContext {
    /** The draft that this request shows to who holds its cookie. */
    preview?: Preview
  }
}

/** The edition that a page is drawn from: what is published, and one draft when this request shows it. */
export const editionFor = (event: H3Event): Edition => event.context.preview?.edition ?? currentEdition()

/** Seconds to wait after too many texts that open nothing. */
const RETRY_AFTER = 60

const gate = createGate(openPreview)

/** The draft that the cookie of a preview opens, or null. Throws as openDraft does. */
export async function readPreview(event: H3Event, key: string): Promise<PreviewAnswer | null> {
  const cookie = getCookie(event, cookieOf(key))
  if (!v.is(previewToken, cookie)) return null
  const draft = await openDraft(event, cookie)
  return draft && keyOf(draft.type, draft.documentId) === key ? draft : null
}

/** The draft behind a signed text, or null. Throws 503 while the CMS is away, since drafts are nowhere else, 429 to who tries too many texts, and 422 for a draft too large or too deep. */
export async function openDraft(event: H3Event, token: string): Promise<PreviewAnswer | null> {
  const draft = await gate.open(token, getRequestIP(event, { xForwardedFor: trustsProxy() }) ?? '', Date.now()).catch((error: unknown) => {
    if (error instanceof TooManyQuestions) {
      setResponseHeader(event, 'retry-after', RETRY_AFTER)
      throw createError({ statusCode: 429, data: { title: 'Trop de liens d’aperçu essayés', detail: 'Ces liens n’ouvrent rien. Attendez une minute, puis ouvrez celui que l’on vous a donné.' } })
    }
    if (error instanceof CmsUnavailable) throw createError({ statusCode: 503, data: { title: 'L’aperçu est indisponible', detail: 'Le CMS ne répond pas. Réessayez dans une minute.' } })
    throw error
  })
  // Saved before the CMS had bounds: nothing behind this reads it level by level.
  if (draft && excessOf(draft.document)) throw shapeless(draft.problems)
  return draft
}

/** What is said of a draft of which no page can be made. */
export const shapeless = (problems: readonly string[]) =>
  createError({ statusCode: 422, data: { title: 'Ce brouillon ne peut pas encore être montré', detail: `Complétez d’abord la fiche. ${problems.join(' ')}` } })

/** The cookie of a preview, out of reach of scripts; it crosses from the admin's link, so « lax ». */
export function keepOpen(event: H3Event, { type, documentId, session, until }: PreviewAnswer, isSecure: boolean): void {
  setCookie(event, cookieOf(keyOf(type, documentId)), session, { httpOnly: true, sameSite: 'lax', secure: isSecure, path: '/', expires: new Date(until) })
}

/** What no preview may do: be kept, listed or told to another site. */
export const privateHeaders = { 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-robots-tag': 'noindex, nofollow' } as const
