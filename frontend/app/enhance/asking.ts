/** Milliseconds after the last letter: who types a word asks once, and reads the answer as soon as she stops. */
const STILL_MS = 150

/** Asks about what is being typed: one question at a time, the last. */
export interface Asking {
  /** Asks once nothing has been typed for a moment; null when the answer is a refusal. What is asked meanwhile takes its place, in flight or not. */
  later<Answer>(address: string, tell: (answer: Answer | null) => void): void
  /** Takes the question back. */
  drop(): void
}

/** Follows one field. A failure says nothing: typed on, gone elsewhere or offline, the field does without. */
export function createAsking(browser: Window): Asking {
  let timer: ReturnType<typeof setTimeout> | undefined
  let flight = new AbortController()

  function drop(): void {
    clearTimeout(timer)
    flight.abort()
  }

  async function ask<Answer>(address: string, tell: (answer: Answer | null) => void): Promise<void> {
    const { signal } = (flight = new AbortController())
    const response = await browser.fetch(address, { signal, headers: { accept: 'application/json' } })
    const answer = response.ok ? await response.json() as Answer : null
    if (!signal.aborted) tell(answer)
  }

  return {
    drop,
    later(address, tell) {
      drop()
      timer = setTimeout(() => { ask(address, tell).catch(() => undefined) }, STILL_MS)
    },
  }
}
