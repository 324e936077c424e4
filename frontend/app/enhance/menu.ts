import { closestTo, controlledBy } from './elements'

const OPENED = 'fr-modal--opened'
const OPENER = 'button[data-menu="open"]'

function setOpen(panel: HTMLElement, isOpen: boolean): void {
  panel.classList.toggle(OPENED, isOpen)
  panel.ownerDocument.querySelector(OPENER)?.setAttribute('aria-expanded', String(isOpen))
}

/** The burger menu: takes the focus when it opens, gives it back when it closes; Escape, « Fermer » and leaving it close it. */
export function followMenu(page: Document): void {
  const close = (panel: HTMLElement): void => {
    setOpen(panel, false)
    page.querySelector<HTMLElement>(OPENER)?.focus()
  }

  page.addEventListener('click', (event) => {
    const button = closestTo(event, 'button[data-menu]')
    const panel = button && controlledBy(button)
    if (!button || !panel) return
    if (button.dataset.menu === 'close') return close(panel)
    setOpen(panel, true)
    panel.querySelector('button')?.focus()
  })
  page.addEventListener('keydown', (event) => {
    const panel = event.key === 'Escape' ? page.querySelector<HTMLElement>(`.fr-header__menu.${OPENED}`) : null
    if (panel) close(panel)
  })
  page.addEventListener('focusout', (event) => {
    const panel = closestTo(event, `.fr-header__menu.${OPENED}`)
    if (panel && event.relatedTarget instanceof Node && !panel.contains(event.relatedTarget)) setOpen(panel, false)
  })
}
