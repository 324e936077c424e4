import type { PictureWords } from '@elles/domain/picture'

/** A picture on its way to the media library that lacks words: asked of whoever sends it. */
export interface Question {
  /** Tells one question from the next. */
  readonly id: number
  readonly file: File
  /** What its sender wrote already. */
  readonly words: PictureWords
  /** Null when it is not added after all. */
  readonly answer: (words: PictureWords | null) => void
}

let count = 0
let waiting: readonly Question[] = []
const listeners = new Set<() => void>()

function wait(next: readonly Question[]): void {
  waiting = next
  for (const tell of listeners) tell()
}

/** The question to show: one at a time, in the order in which pictures come. */
export const currentQuestion = (): Question | undefined => waiting[0]

/** Tells when the question to show changes; the answer ends that. */
export function onQuestions(tell: () => void): () => void {
  listeners.add(tell)
  return () => listeners.delete(tell)
}

/** Asks for the words of a picture; null when it is not added after all, or when the signal says that its upload is given up. */
export function askWords(file: File, words: PictureWords, signal: AbortSignal): Promise<PictureWords | null> {
  return new Promise((resolve) => {
    const answer = (given: PictureWords | null): void => {
      wait(waiting.filter((other) => other !== question))
      resolve(given)
    }
    count += 1
    const question: Question = { id: count, file, words, answer }
    signal.addEventListener('abort', () => answer(null), { once: true })
    wait([...waiting, question])
  })
}
