import type { Challenge } from 'altcha-lib'
import { announce } from '../elements'

/** Milliseconds; past them the form is sent without a proof, as it is without scripts. */
const PATIENCE = 20_000

/** Solves the challenge of an action, bound to it and worth ten minutes; the text that proves it, or null when there is none to be had. */
async function prove(browser: Window, action: string): Promise<string | null> {
  try {
    const response = await browser.fetch(`/api/submissions/challenge?${new URLSearchParams({ action })}`, { headers: { accept: 'application/json' } })
    if (!response.ok) return null
    const challenge: Challenge = await response.json()
    // Some 10 kB, for who sends a form alone.
    const [{ solveChallenge }, { deriveKey }] = await Promise.all([import('altcha-lib'), import('altcha-lib/algorithms/web/pbkdf2')])
    const solution = await solveChallenge({ challenge, deriveKey, timeout: PATIENCE })
    return solution && btoa(JSON.stringify({ challenge, solution }))
  } catch {
    // Offline, an old browser, an insecure address: the server takes a form without a proof too, and looks closer.
    return null
  }
}

/** A proof that this browser worked for the form is sought when it is sent: nothing to click, nothing to read, and no third party. */
export function followProof(page: Document, browser: Window): void {
  let state: 'idle' | 'working' | 'proved' = 'idle'
  page.addEventListener('submit', (event) => {
    const { target: form, submitter } = event
    if (state === 'proved' || !(form instanceof HTMLFormElement) || !(submitter instanceof HTMLButtonElement) || submitter.value !== 'envoyer') return
    const field = form.querySelector<HTMLInputElement>('[data-proof]')
    if (!field) return
    event.preventDefault()
    // Pressed twice, it is sent once.
    if (state === 'working') return
    state = 'working'
    announce(page, 'Envoi en cours…')
    void prove(browser, field.dataset.proof ?? '').then((proof) => {
      state = 'proved'
      field.value = proof ?? ''
      // As `requestSubmit` does, which Safari has since 16.
      submitter.click()
      // A proof is worth one sending: who comes back to this page seeks another.
      state = 'idle'
    })
  })
}
