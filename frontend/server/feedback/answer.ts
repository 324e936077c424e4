import { feedback, type Feedback } from '@elles/domain/contract'
import * as v from 'valibot'
import type { Edition } from '../published/edition.ts'
import { feedbackKindOf } from './pages.ts'

/** Why an answer is not counted: a status and what to tell the reader. */
export interface Refusal {
  readonly status: 400 | 403 | 413 | 415 | 429 | 503
  readonly detail: string
}

export const refusals = {
  foreign: { status: 403, detail: 'Cette réponse ne vient pas de ce site.' },
  format: { status: 415, detail: 'Ce format de réponse n’est pas accepté.' },
  tooLong: { status: 413, detail: 'Cette réponse est trop longue.' },
  unknown: { status: 400, detail: 'Cette réponse n’est pas reconnue. Rechargez la page, puis répondez à nouveau.' },
  tooMany: { status: 429, detail: 'Vous avez donné beaucoup de réponses en peu de temps. Réessayez dans une minute.' },
  unavailable: { status: 503, detail: 'Votre avis n’a pas pu être enregistré. Réessayez dans quelques minutes.' },
} as const satisfies Readonly<Record<string, Refusal>>

/** What a form or a script sent, as a contract's answer; null when it is not one that a page of this edition asks for. */
export function parseAnswer(edition: Edition, text: string): Feedback | null {
  const sent = new URLSearchParams(text)
  const [page = '', answer = ''] = [sent.get('page') ?? '', sent.get('answer') ?? '']
  const kind = feedbackKindOf(edition, page)
  if (sent.size !== 2 || kind === null || (answer === 'closed' && kind !== 'opportunity')) return null
  const parsed = v.safeParse(feedback, { page, kind, answer })
  return parsed.success ? parsed.output : null
}
