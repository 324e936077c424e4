/** What the keyboard may stop at, or takes the press of a pointer. */
export const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex], [contenteditable=true]'
/** Where something is written or chosen. */
const FIELDS = 'input, select, textarea, [role=combobox], [contenteditable=true]'

const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true })

/** Whether an element is there, shown and not disabled: only then the keyboard can be on it. */
export function canTakeFocus(element: HTMLElement): boolean {
  return element.isConnected && !element.matches(':disabled') && isSeen(element)
}

/** The first place where the keyboard may stop within an element: rather a field than a button, which may delete. */
export function firstStop(within: Element): HTMLElement | undefined {
  const controls = [within, ...within.querySelectorAll(CONTROLS)].filter((element) => element instanceof HTMLElement)
  const stops = controls.filter((element) => element.matches(CONTROLS) && element.tabIndex >= 0 && canTakeFocus(element))
  return stops.find((element) => element.matches(FIELDS)) ?? stops[0]
}
