const LIST = 'input[role=combobox][aria-autocomplete=list]'
const KEYS = new Set(['ArrowDown', 'ArrowUp'])
/** Milliseconds after which a list that is still empty has no document to offer. */
const PATIENCE_MS = 1_500
/** Milliseconds in which an open list may be filled again: its first search waits for the keys, then for the CMS. */
const FILLING_MS = 6_000

function optionsOf(input: Element): Element[] {
  const list = document.getElementById(input.getAttribute('aria-controls') ?? '')
  return [...(list?.querySelectorAll('[role=option]') ?? [])]
}

/** « Créer une relation » is an option of the list that can never be the chosen one. */
const isDocument = (option: Element): boolean => option.hasAttribute('aria-selected')
const isMarked = (option: Element): boolean => option.hasAttribute('data-highlighted')
const markedIn = (input: Element): number => optionsOf(input).findIndex(isMarked)
const isOpen = (input: Element): boolean => input.getAttribute('aria-expanded') === 'true'

/** Counts what the keyboard asked for: what was asked before is over. */
let asked = 0
let isWaiting = false

const frame = (): Promise<void> => new Promise((resolve) => requestAnimationFrame(() => resolve()))

/** Resolves once it is so, or when the patience is at its end. */
async function soon(isSo: () => boolean): Promise<boolean> {
  const end = performance.now() + PATIENCE_MS
  while (!isSo() && performance.now() < end) await frame()
  return isSo()
}

/** As a press of the pointer does, which opens the list and marks nothing. */
function open(input: HTMLElement): void {
  if (!isOpen(input)) input.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0, pointerId: 1 }))
}

/** Presses the arrow until the mark is where it is wanted. */
async function press(input: HTMLElement, key: string, isWanted: (marked: number) => boolean): Promise<void> {
  for (let times = 0; times <= optionsOf(input).length && !isWanted(markedIn(input)); times += 1) {
    const before = markedIn(input)
    input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
    if (!await soon(() => markedIn(input) !== before)) return
  }
}

/** Strapi forgets the mark each time it fills the list: it is put back where it was, until something else is asked. */
async function keepMark(input: HTMLElement, mine: number): Promise<void> {
  const end = performance.now() + FILLING_MS
  const isCurrent = (): boolean => mine === asked && isOpen(input) && performance.now() < end
  for (let kept = markedIn(input); isCurrent(); await frame()) {
    const marked = markedIn(input)
    if (marked >= 0) kept = marked
    else if (kept >= 0 && kept < optionsOf(input).length) await press(input, 'ArrowDown', (now) => now === kept)
  }
}

async function markDocument(input: HTMLElement, key: string): Promise<void> {
  isWaiting = true
  asked += 1
  const mine = asked
  open(input)
  const hasDocuments = await soon(() => optionsOf(input).some(isDocument))
  // Upwards, the last of the list is « Créer »: the document before it is meant.
  if (hasDocuments) await press(input, key, () => optionsOf(input).filter(isDocument).some(isMarked))
  isWaiting = false
  if (hasDocuments) await keepMark(input, mine)
}

/**
 * The first arrow in a list of documents marks a document. Strapi marks what is there when the list opens, « Créer
 * une relation » alone, so that Enter opened the form of a new document.
 */
function onKey(event: KeyboardEvent): void {
  if (!event.isTrusted || !(event.target instanceof HTMLElement) || !event.target.matches(LIST)) return
  const isArrow = KEYS.has(event.key)
  if (isArrow && !isWaiting && markedIn(event.target) >= 0) return
  if (!isArrow && !(isWaiting && event.key === 'Enter')) {
    asked += 1
    return
  }
  event.preventDefault()
  event.stopImmediatePropagation()
  if (!isWaiting) void markDocument(event.target, event.key)
}

/** Lets the arrows of a list of documents name documents. */
export function markDocumentsFirst(): void {
  document.addEventListener('keydown', onKey, true)
}
