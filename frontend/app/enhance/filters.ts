import { closestTo, isDrawn } from './elements'

const PANEL = '#volet-filtres'
const OPENER = 'button[data-filters="open"]'
const OPENED = 'site-filters--open'
/** On the page while they fill the screen: what is behind does not scroll. */
const BEHIND = 'site-behind-filters'
const focusable = 'a[href], button, input:not([type="hidden"]), summary'

/** Whether the filters fill the screen. */
export function areFiltersOpen(page: Document): boolean {
  return page.querySelector(PANEL)?.classList.contains(OPENED) ?? false
}

/** Opens or closes the panel of filters, which is a dialog while it fills a narrow screen. */
export function openFilters(page: Document, isOpen: boolean): void {
  const panel = page.querySelector(PANEL)
  panel?.classList.toggle(OPENED, isOpen)
  page.documentElement.classList.toggle(BEHIND, isOpen)
  page.querySelector(OPENER)?.setAttribute('aria-expanded', String(isOpen))
  if (!isOpen) {
    panel?.removeAttribute('role')
    panel?.removeAttribute('aria-modal')
    return
  }
  panel?.setAttribute('role', 'dialog')
  panel?.setAttribute('aria-modal', 'true')
}

/** On narrow screens the filters are a panel that takes the focus, keeps it, and gives it back; Escape and « Fermer » close it. */
export function followFilters(page: Document): void {
  const close = (): void => {
    openFilters(page, false)
    page.querySelector<HTMLElement>(OPENER)?.focus()
  }
  page.addEventListener('click', (event) => {
    const button = closestTo(event, 'button[data-filters]')
    if (!button) return
    if (button.dataset.filters === 'close') return close()
    openFilters(page, true)
    page.querySelector<HTMLElement>(`${PANEL} button[data-filters="close"]`)?.focus()
  })
  // Wide enough, the filters stand beside the list: no dialog any more, and the focus stays where it is.
  page.defaultView?.addEventListener('resize', () => {
    const opener = page.querySelector(OPENER)
    if (areFiltersOpen(page) && opener && !isDrawn(opener)) openFilters(page, false)
  })
  page.addEventListener('keydown', (event) => {
    if (!areFiltersOpen(page)) return
    if (event.key === 'Escape') return close()
    if (event.key !== 'Tab') return
    const reached = [...page.querySelectorAll<HTMLElement>(`${PANEL} :is(${focusable})`)].filter(isDrawn)
    const [from, to] = event.shiftKey ? [reached[0], reached.at(-1)] : [reached.at(-1), reached[0]]
    if (page.activeElement !== from) return
    event.preventDefault()
    to?.focus()
  })
}
