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
  const question = parameters.toString()
  return question ? `${pathname}?${question}` : pathname
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
  renewHead(page, answer)
  if (focused && page.activeElement?.id !== focused) page.getElementById(focused)?.focus({ preventScroll: true })
}

/** What the head says of an address follows it: which one is canonical, and whether engines keep it. */
function renewHead(page: Document, answer: Document): void {
  for (const selector of ['link[rel="canonical"]', 'meta[name="robots"]']) {
    const next = answer.querySelector(selector)
    page.querySelector(selector)?.remove()
    if (next) page.head.append(page.importNode(next, true))
  }
}

/** What an answer says first: how many it found, and what of the question it left aside. */
function sayingOf(page: Document): string {
  const count = page.querySelector(HEADING)?.textContent ?? ''
  const ignored = [...page.querySelectorAll(`${REGION} [data-ignored]`)].map(({ textContent }) => textContent.trim())
  return ignored.length > 0 ? `${count}. ${ignored.join(' ')}` : count
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
  const here = (): string => browser.location.pathname + browser.location.search
  /** The address that the page shows, or is about to. */
  let current = here()

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
    if (status) status.textContent = sayingOf(page)
    return canonicalOf(answer) ?? address
  }

  /** Shows an address in place; when anything goes wrong, the browser goes there as it would without scripts. */
  async function go(address: string, focusHeading: boolean): Promise<void> {
    const shown = await show(address).catch(() => browser.location.assign(address))
    if (!shown) return
    if (shown !== here()) browser.history.pushState(null, '', shown)
    current = shown
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
  browser.addEventListener('popstate', () => {
    // A link to a part of the page changes its address too, and asks nothing.
    if (here() === current) return
    current = here()
    void show(browser.location.href).catch(() => browser.location.reload())
  })
}
