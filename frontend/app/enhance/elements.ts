/** The nearest ancestor of an event's target that matches, or null. */
export function closestTo<Found extends HTMLElement>(event: Event, selector: string): Found | null {
  return event.target instanceof Element ? event.target.closest<Found>(selector) : null
}

/** The element that a button controls (`aria-controls`), or null. */
export function controlledBy(button: HTMLElement): HTMLElement | null {
  return button.ownerDocument.getElementById(button.getAttribute('aria-controls') ?? '')
}
