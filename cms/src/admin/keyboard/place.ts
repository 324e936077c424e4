import { canTakeFocus, firstStop } from './focusable.ts'

/** An ancestor of what had the focus, and which of its children led there. */
interface Step {
  readonly ancestor: Element
  readonly index: number
}

/** Where the focus was: what had it, the way to it from nearest to farthest, and on which page. */
export interface Place {
  readonly element: HTMLElement
  readonly steps: readonly Step[]
  readonly path: string
}

const TITLES = 'h1, h2, h3'
const GROUPS = 'aside, section, [role=dialog], [role=alertdialog], main'

export function placeOf(element: HTMLElement): Place {
  const steps: Step[] = []
  for (let child: Element = element; child.parentElement; child = child.parentElement) {
    steps.push({ ancestor: child.parentElement, index: [...child.parentElement.children].indexOf(child) })
  }
  return { element, steps, path: location.pathname }
}

/** What React drew again in the same place, or what has moved up to it in a list. */
function successor(steps: readonly Step[], element: HTMLElement): HTMLElement | undefined {
  const [top, ...below] = steps.toReversed()
  if (!top) return undefined
  const { children } = top.ancestor
  let found: Element | undefined = children[Math.min(top.index, children.length - 1)]
  for (const { index } of below) found = found?.children[index]
  if (!(found instanceof HTMLElement) || found.tagName !== element.tagName) return undefined
  return found.tabIndex >= 0 && canTakeFocus(found) ? found : undefined
}

/** Past these, near is no longer near. */
function isPage(ancestor: Element): boolean {
  return ancestor.matches('main, form, body') || ancestor.querySelector('main') !== null
}

/** What is nearest to a place of this page whose element has gone. */
function nearest({ element, steps }: Place): HTMLElement | undefined {
  const last = steps.findIndex(({ ancestor }) => ancestor.isConnected)
  for (let at = last; at >= 0 && at < steps.length; at += 1) {
    const ancestor = steps[at]?.ancestor
    if (!ancestor) return undefined
    const found = successor(steps.slice(0, at + 1), element) ?? (isPage(ancestor) ? undefined : firstStop(ancestor))
    if (found || isPage(ancestor)) return found
  }
  return undefined
}

/** The title above a control that has become useless: from there Tab goes on to what follows. */
function titleAbove(element: Element): HTMLElement | undefined {
  const group = element.closest(GROUPS)
  const title = group?.querySelector<HTMLElement>(TITLES)
  return title ?? (group?.parentElement ? titleAbove(group.parentElement) : undefined)
}

/** The window that lies over the page, the last that was opened. */
export function openDialog(): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('[role=dialog], [role=alertdialog]')].findLast(canTakeFocus)
}

/** Where the focus belongs once it is lost: the last place first. Undefined while the page is still being drawn. */
export function whereNow(places: readonly Place[]): HTMLElement | undefined {
  const dialog = openDialog()
  const [last] = places
  if (last?.element.isConnected && last.element.matches(':disabled')) return titleAbove(last.element)
  // On another page nothing is near: its title is where one begins.
  const isSamePage = last?.path === location.pathname
  for (const place of isSamePage ? places.filter(({ path }) => path === last.path) : []) {
    const found = canTakeFocus(place.element) ? place.element : nearest(place)
    if (found && (!dialog || dialog.contains(found))) return found
  }
  if (dialog) return firstStop(dialog) ?? dialog
  return document.querySelector<HTMLElement>('main h1') ?? undefined
}
