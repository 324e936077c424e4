const FORM = 'form[data-feedback]'
const THANKS = 'Merci pour votre avis.'
const FAILED = 'Votre avis n’a pas pu être enregistré. Réessayez dans quelques minutes.'

/** What the reader is told of an answer; the sentence of the server when it gives one. */
async function send(form: HTMLFormElement, answer: FormData, browser: Window): Promise<{ isCounted: boolean; message: string }> {
  const body = new URLSearchParams([...answer].flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
  const response = await browser.fetch(form.action, { method: 'POST', body, headers: { accept: 'application/json' } })
  if (response.ok) return { isCounted: true, message: THANKS }
  const { detail }: { detail?: unknown } = await response.json()
  return { isCounted: false, message: typeof detail === 'string' ? detail : FAILED }
}

/** « Cette page vous a-t-elle été utile ? » is answered in place: the buttons give way to a word of thanks, or stay with the reason. */
export function followFeedback(page: Document, browser: Window): void {
  page.addEventListener('submit', (event) => {
    const form = event.target
    if (!(form instanceof HTMLFormElement) || !form.matches(FORM)) return
    event.preventDefault()
    const answer = new FormData(form)
    // Safari before 16.4 takes no second argument, and the button is the answer.
    if (event.submitter instanceof HTMLButtonElement) answer.set(event.submitter.name, event.submitter.value)
    const status = form.parentElement?.querySelector<HTMLElement>('[role="status"]')
    void send(form, answer, browser).catch(() => ({ isCounted: false, message: FAILED })).then(({ isCounted, message }) => {
      if (status) status.textContent = message
      form.hidden = isCounted
      if (isCounted) status?.focus({ preventScroll: true })
    })
  })
}
