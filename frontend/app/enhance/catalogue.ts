import { closestTo } from './elements'
import { areFiltersOpen, openFilters } from './filters'
import { renew, typedIn, type Typed } from './renew'

const FORM = '#filtres'
const REGION = '#catalogue'
const STATUS = '#annonce'
const HEADING = '#resultats'

/** The address that sending the form would lead to: what is empty is left out. */
export function addressOf(form: HTMLFormElement): string {
  const parameters = new URLSearchParams()
  for (const [name, value] of new FormData(form)) if (typeof value === 'string' && value.trim() !== '') parameters.append(name, value)
  const { pathname } = new URL(form.action)
  return parameters.size > 0 ? `${pathname}?${parameters}` : pathname
}

/**
 * Puts the new answer in the page: groups stay folded and the panel open as they were, the focus stays on the control that has it, and what was
 * typed since the question (`asked`: the fields as they were then) is not touched.
 */
export function replaceRegion(page: Document, answer: Document, asked: Typed = new Map()): void {
  const region = page.querySelector(REGION)
  const next = answer.querySelector(REGION)
  if (!region || !next) throw new Error('The answer holds no catalogue')
  const focused = page.activeElement?.id
  const isOpen = areFiltersOpen(page)
  for (const group of next.querySelectorAll('details')) {
    const before = group.id ? page.getElementById(group.id) : null
    if (before instanceof HTMLDetailsElement) group.open = before.open
  }
  renew(region, next, asked)
  openFilters(page, isOpen)
  page.title = answer.title
  if (focused && page.activeElement?.id !== focused) page.getElementById(focused)?.focus({ preventScroll: true })
}

/** The canonical address of a page, without its origin: a copy of the site answers for its own. */
function canonicalOf(answer: Document): string | null {
  const href = answer.querySelector<HTMLLinkElement>('link[rel="canonical"]')?.getAttribute('href')
  if (!href) return null
  const { pathname, search } = new URL(href)
  return pathname + search
}

/** The catalogue answers in place: filters and its own links update the list without losing the reader's place, and the count is announced. */
export function followCatalogue(page: Document, browser: Window): void {
  if (!page.querySelector(REGION)) return
  let asked = 0

  /** Shows an address in place; answers its canonical form, or null when another question was asked meanwhile. */
  async function show(address: string): Promise<string | null> {
    const order = ++asked
    const typed = typedIn(page)
    const response = await browser.fetch(address, { headers: { accept: 'text/html' } })
    const html = await response.text()
    if (order !== asked) return null
    if (!response.ok) throw new Error(`The catalogue answered ${response.status}`)
    const answer = new DOMParser().parseFromString(html, 'text/html')
    replaceRegion(page, answer, typed)
    const status = page.querySelector(STATUS)
    if (status) status.textContent = page.querySelector(HEADING)?.textContent ?? ''
    return canonicalOf(answer) ?? address
  }

  /** Shows an address in place; when anything goes wrong, the browser goes there as it would without scripts. */
  async function go(address: string, focusHeading: boolean): Promise<void> {
    const shown = await show(address).catch(() => browser.location.assign(address))
    if (!shown) return
    if (shown !== browser.location.pathname + browser.location.search) browser.history.pushState(null, '', shown)
    if (!focusHeading) return
    const heading = page.querySelector<HTMLElement>(HEADING)
    heading?.focus({ preventScroll: true })
    heading?.scrollIntoView({ block: 'start' })
  }

  const form = (): HTMLFormElement | null => page.querySelector<HTMLFormElement>(FORM)

  page.addEventListener('change', ({ target }) => {
    const asking = form()
    if (asking && target instanceof HTMLInputElement && target.form === asking && (target.type === 'checkbox' || target.name === 'age')) void go(addressOf(asking), false)
  })
  page.addEventListener('submit', (event) => {
    const asking = form()
    if (!asking || event.target !== asking) return
    event.preventDefault()
    openFilters(page, false)
    void go(addressOf(asking), true)
  })
  page.addEventListener('click', (event) => {
    if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    const address = closestTo(event, `${REGION} a`)?.getAttribute('href')
    if (!address || !/^\/opportunites(\?|$)/.test(address)) return
    event.preventDefault()
    void go(address, true)
  })
  browser.addEventListener('popstate', () => void show(browser.location.href).catch(() => browser.location.reload()))
}
