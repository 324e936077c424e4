import { closestTo, controlledBy, isDrawn, OPENED } from './elements'

/** A panel that is open over the page; on wide screens the same elements are always in sight, and never open. */
const OPEN_PANEL = `.fr-header .fr-modal.${OPENED}`

const openerOf = (panel: HTMLElement): HTMLElement | null => panel.ownerDocument.querySelector(`button[data-panel="open"][aria-controls="${panel.id}"]`)

function setOpen(panel: HTMLElement, isOpen: boolean): void {
  panel.classList.toggle(OPENED, isOpen)
  openerOf(panel)?.setAttribute('aria-expanded', String(isOpen))
}

function open(panel: HTMLElement): void {
  setOpen(panel, true)
  // In the search, what one came for; in the menu, the first thing in it.
  const first = panel.querySelector<HTMLElement>('input') ?? panel.querySelector<HTMLElement>('button')
  first?.focus()
}

function close(panel: HTMLElement): void {
  setOpen(panel, false)
  openerOf(panel)?.focus()
}

/** Whether a panel is behind its button now: the button is in sight on narrow screens only. */
function isBehindButton(panel: HTMLElement): boolean {
  const opener = openerOf(panel)
  return opener !== null && isDrawn(opener)
}

/**
 * The header's menu and search on narrow screens: each takes the focus when it opens and gives it back when it closes; Escape, « Fermer » and
 * leaving it close it. A skip link that leads into a closed panel opens it.
 */
export function followPanels(page: Document): void {
  page.addEventListener('click', (event) => {
    const button = closestTo(event, 'button[data-panel]')
    const panel = button && controlledBy(button)
    if (panel) return button.dataset.panel === 'close' ? close(panel) : open(panel)
    const target = closestTo(event, 'a[href^="#"]')?.getAttribute('href')
    const hidden = target && target.length > 1 ? page.querySelector(target)?.closest<HTMLElement>('.fr-header .fr-modal') : null
    if (!hidden || !isBehindButton(hidden)) return
    event.preventDefault()
    open(hidden)
  })
  page.addEventListener('keydown', (event) => {
    // The first Escape closes the suggestions under the field, the next one the panel that holds it.
    if (page.activeElement?.matches('[role="combobox"][aria-expanded="true"]')) return
    const panel = event.key === 'Escape' ? page.querySelector<HTMLElement>(OPEN_PANEL) : null
    if (panel) close(panel)
  })
  page.addEventListener('focusout', (event) => {
    const panel = closestTo(event, OPEN_PANEL)
    if (panel && event.relatedTarget instanceof Node && !panel.contains(event.relatedTarget)) setOpen(panel, false)
  })
}
