/** The class of a dialog or panel that is open over the page. */
export const OPENED = 'fr-modal--opened'

/** The nearest ancestor of an event's target that matches, or null. */
export function closestTo<Found extends HTMLElement>(event: Event, selector: string): Found | null {
  return event.target instanceof Element ? event.target.closest<Found>(selector) : null
}

/** Whether an element has a place on the screen; by its boxes where the browser cannot be asked (Safari before 17.4). */
export function isDrawn(element: Element): boolean {
  return element.checkVisibility?.() ?? element.getClientRects().length > 0
}

/** The element that a button controls (`aria-controls`), or null. */
export function controlledBy(button: HTMLElement): HTMLElement | null {
  return button.ownerDocument.getElementById(button.getAttribute('aria-controls') ?? '')
}

/** Milliseconds; enough to read a sentence twice. */
const MESSAGE_SHOWN = 8000
let clearing: ReturnType<typeof setTimeout> | undefined

/** Tells the reader what just happened, on screen and to assistive technologies (RGAA 7.5): the layout holds the place for it. */
export function announce(page: Document, message: string): void {
  const status = page.getElementById('message')
  if (!status) return
  status.textContent = message
  clearTimeout(clearing)
  clearing = setTimeout(() => { status.textContent = '' }, MESSAGE_SHOWN)
}
