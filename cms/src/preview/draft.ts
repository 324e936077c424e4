import { isTooDeep, type PreviewAnswer } from '@elles/domain/contract'
import type { Core } from '@strapi/strapi'
import { publicationProblems } from '../documents/invariants.ts'
import type { Problem } from '../documents/publication/index.ts'
import { labelOf } from '../editing/labels.ts'
import { populateOf, project } from '../published/projection.ts'
import { contentTypeOf } from '../published/published-types.ts'
import { type Grant, readToken, sessionOf } from './token.ts'
import { turnOf } from './withdrawal.ts'

/** The draft that a signed text opens, with what keeps it from being published; null when the text opens nothing (any more). */
export async function openDraft(strapi: Core.Strapi, token: unknown, now: Date): Promise<PreviewAnswer | null> {
  const granted = readToken(token, now.getTime())
  if (!granted || granted.turn !== (await turnOf(strapi, granted))) return null
  return readDraft(strapi, granted, now)
}

/** Beside its field a message needs no name; in a list it does. Some have theirs already. */
function sentenceOf(uid: string, { path: [field], message }: Problem): string {
  return field === undefined || message.startsWith('«') ? message : `«\u00A0${labelOf(uid, String(field))}\u00A0»\u00A0: ${message.charAt(0).toLowerCase()}${message.slice(1)}`
}

async function readDraft(strapi: Core.Strapi, granted: Grant, now: Date): Promise<PreviewAnswer | null> {
  const { type, documentId, until } = granted
  const uid = contentTypeOf[type]
  const draft = await strapi.documents(uid).findOne({ documentId, status: 'draft', populate: populateOf(strapi, uid) })
  if (!draft) return null
  const problems = await publicationProblems(strapi, uid, documentId)
  return {
    type, documentId, session: sessionOf(granted), until: new Date(until).toISOString(),
    problems: problems.map((problem) => sentenceOf(uid, problem)),
    // A draft has no date of publication: the page shows it as if it were published now.
    document: { ...(isTooDeep(draft) ? {} : project(strapi, type, draft)), publishedAt: now.toISOString() },
  }
}
