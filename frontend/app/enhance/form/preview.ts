import { sentBy } from './validation'

/** Milliseconds without typing: the server draws the page, not each letter. */
const PAUSE_MS = 600
const PAGE = '[data-live-preview-page]'

/** The preview follows what is typed while it is unfolded: the form is posted to the step that it is at, which checks and stores nothing, and the drawn page taken out of the answer. */
export function followPreview(page: Document, browser: Window): void {
  const [form, preview] = [page.querySelector<HTMLFormElement>('form[data-proposal]'), page.querySelector<HTMLDetailsElement>('[data-live-preview]')]
  if (!form || !preview) return
  let asking = new AbortController()
  let timer = 0

  const draw = async (): Promise<void> => {
    asking.abort()
    const { signal } = (asking = new AbortController())
    const sent = sentBy(form)
    sent.set('aller', form.dataset.step ?? '')
    try {
      const response = await browser.fetch(form.action, { method: 'POST', body: sent, signal, headers: { accept: 'text/html' } })
      const drawn = new DOMParser().parseFromString(await response.text(), 'text/html').querySelector(PAGE)
      if (response.ok && drawn && !signal.aborted) preview.querySelector(PAGE)?.replaceWith(page.importNode(drawn, true))
    } catch {
      // Typed on or offline: the next pause draws it again, and the recap shows it whole.
    }
  }

  const plan = (): void => {
    browser.clearTimeout(timer)
    if (preview.open) timer = browser.setTimeout(() => void draw(), PAUSE_MS)
  }
  form.addEventListener('input', plan)
  preview.addEventListener('toggle', () => { if (preview.open) void draw() })
}
