import { onChanges } from './changes.ts'
import { canTakeFocus, CONTROLS } from './focusable.ts'
import { openDialog, type Place, placeOf, whereNow } from './place.ts'

/** Places that are remembered: a dialog opened from a menu opened from a row is three deep. */
const MOST = 20
/** Milliseconds in which Strapi's own windows give the focus back where they can. */
const SETTLE_MS = 60
const KEY = 'title-to-focus'

let places: readonly Place[] = []
/** Somebody pressed beside every control: the focus is nowhere because she wanted so. */
let isLeft = false
/** What was disabled while it had the focus, and what has it in its place: it comes back when it may. */
let lent: { readonly owner: HTMLElement; readonly to: HTMLElement } | undefined
let isPending = false

const isNowhere = (): boolean => document.activeElement === null || document.activeElement === document.body

/** The focus is nowhere because what had it cannot have it any more. */
function isLost(): boolean {
  const [last] = places
  return isNowhere() && !isLeft && document.hasFocus() && last !== undefined && !canTakeFocus(last.element)
}

function give(element: HTMLElement): void {
  if (element.tabIndex < 0 && !element.hasAttribute('tabindex')) element.tabIndex = -1
  element.focus()
}

function restore(): void {
  isPending = false
  if (!isLost()) return
  const owner = places[0]?.element
  const to = whereNow(places)
  if (!to) return
  give(to)
  lent = owner?.isConnected ? { owner, to } : undefined
}

function look(): void {
  focusRemembered()
  if (lent && document.activeElement === lent.to && canTakeFocus(lent.owner)) {
    lent.owner.focus()
    lent = undefined
  }
  if (isPending || !isLost()) return
  isPending = true
  setTimeout(restore, SETTLE_MS)
}

function onFocus({ target }: FocusEvent): void {
  if (!(target instanceof HTMLElement)) return
  isLeft = false
  if (target !== lent?.to) lent = undefined
  places = [placeOf(target), ...places.filter(({ element }) => element !== target)].slice(0, MOST)
}

/** A press beside every control leaves them on purpose, but for one that closes a window. */
function onPress({ target }: PointerEvent): void {
  isLeft = target instanceof Element && !target.closest(`${CONTROLS}, label`) && !openDialog()
}

/** The page is loaded again on purpose: the focus will be on the title of the box that asked for it. */
export function keepFocusThroughReload(): void {
  const box = document.activeElement?.closest('aside') ?? places[0]?.element.closest('aside')
  const title = box?.querySelector('h2')
  if (title) sessionStorage.setItem(KEY, JSON.stringify([location.pathname, title.textContent]))
}

function focusRemembered(): void {
  const kept = sessionStorage.getItem(KEY)
  if (kept === null || !isNowhere()) return
  const [path, words]: unknown[] = JSON.parse(kept) as unknown[]
  const title = [...document.querySelectorAll<HTMLElement>('aside h2')].find(({ textContent }) => textContent === words)
  if (path === location.pathname && !title) return
  sessionStorage.removeItem(KEY)
  if (title) give(title)
}

/**
 * The keyboard is never sent back to the top of the page (WCAG 2.4.3): when what has the focus is taken away or
 * disabled by what it does (« Publier », « Supprimer », a window that closes), the focus goes to what replaces it,
 * to what is nearest, or to a title.
 */
export function keepFocus(): void {
  document.addEventListener('focusin', onFocus)
  document.addEventListener('pointerdown', onPress, true)
  onChanges(look, ['disabled', 'hidden', 'style', 'class'])
}
