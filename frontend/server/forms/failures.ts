import type { FormFailure } from '../../shared/proposal/view.ts'

/** Seconds before a form may be sent again: a CMS is soon back, the counters of a network address last an hour. */
const RETRY_AFTER = { limited: 3600, away: 60 } as const

/** Why a form that is well filled in was not taken, by status: what was typed is on the page, and may be sent again. */
const words: Readonly<Record<number, FormFailure>> = {
  403: { title: 'Votre envoi n’a pas été accepté', text: 'Nous n’avons pas pu vérifier que cet envoi vient de ce formulaire. Vos réponses sont toujours là\u00a0: envoyez-les à nouveau.' },
  409: { title: 'Vos réponses ont changé depuis le premier envoi', text: 'Une première version est déjà arrivée. Pour la corriger, ouvrez le lien de suivi de votre courriel.' },
  413: { title: 'Votre proposition est trop longue', text: 'Vos réponses sont toujours là. Raccourcissez la description, puis envoyez à nouveau.' },
  429: { title: 'Vous avez beaucoup envoyé en peu de temps', text: 'Vos réponses sont toujours là. Attendez une heure, puis envoyez à nouveau.' },
}
const unavailable: FormFailure = { title: 'Rien n’a encore été envoyé', text: 'Le service ne répond pas pour le moment. Vos réponses sont toujours là\u00a0: gardez cette page ouverte et envoyez à nouveau dans quelques minutes.' }

/** What to answer and to say when a form cannot be taken; a status that nobody expects is the service's own fault. */
export function failureOf(status: number): { readonly status: number; readonly retryAfter?: number; readonly failure: FormFailure } {
  const known = words[status]
  if (!known) return { status: 503, retryAfter: RETRY_AFTER.away, failure: unavailable }
  return status === 429 ? { status, retryAfter: RETRY_AFTER.limited, failure: known } : { status, failure: known }
}
