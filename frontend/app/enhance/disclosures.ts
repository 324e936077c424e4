import { closestTo, controlledBy } from './elements'

/**
 * Buttons that fold and unfold what they control: accordions, the breadcrumb, the filters on narrow screens. `data-disclosure` is the class
 * that means « open ». A button that disappears once open (the breadcrumb's) hands the focus to the first link it showed.
 */
export function followDisclosures(page: Document): void {
  page.addEventListener('click', (event) => {
    const button = closestTo(event, 'button[data-disclosure]')
    const panel = button && controlledBy(button)
    if (!button || !panel) return
    const isOpen = button.getAttribute('aria-expanded') !== 'true'
    button.setAttribute('aria-expanded', String(isOpen))
    panel.classList.toggle(button.dataset.disclosure ?? '', isOpen)
    if (isOpen && button.hasAttribute('data-vanishes')) panel.querySelector('a')?.focus()
  })
}
