import type { Asked } from '../../second-factor/enter.ts'

/** What the server answers to a good password, once the second factor is given. */
export interface Opened {
  readonly data: { readonly recoveryCodes?: readonly string[]; readonly recoveryLeft?: number }
}

/** The code of an application, or of a new one, asked of who has given her password. Answered with what the server said last; null when she gives up. */
export interface FactorQuestion {
  readonly kind: 'factor'
  readonly asked: Asked
  readonly post: Post
  readonly answer: (response: Response | null) => void
}

/** Her password, asked of who changes her address. Null when she gives up. */
export interface PasswordQuestion {
  readonly kind: 'password'
  /** What the server said of the last one. */
  readonly fault: string | null
  readonly answer: (password: string | null) => void
}

/** Sends something to a route below `/admin`. */
export type Post = (path: string, body: object) => Promise<Response>
export type Question = (FactorQuestion | PasswordQuestion) & { readonly id: number }

let count = 0
let shown: Question | undefined
const listeners = new Set<() => void>()

function show(question: Question | undefined): void {
  shown = question
  for (const tell of listeners) tell()
}

export const currentQuestion = (): Question | undefined => shown

/** Tells when the question to show changes; the answer ends that. */
export function onQuestions(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** Shows a question, and answers what it is answered. */
function ask<Answer>(questionOf: (answer: (given: Answer) => void) => FactorQuestion | PasswordQuestion): Promise<Answer> {
  return new Promise((resolve) => {
    count += 1
    const question = questionOf((given) => {
      show(undefined)
      resolve(given)
    })
    show({ ...question, id: count })
  })
}

export const askFactor = (asked: Asked, post: Post): Promise<Response | null> => ask((answer) => ({ kind: 'factor', asked, post, answer }))
export const askPassword = (fault: string | null): Promise<string | null> => ask((answer) => ({ kind: 'password', fault, answer }))
