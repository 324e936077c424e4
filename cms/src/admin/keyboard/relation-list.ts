const LIST = 'input[role=combobox][aria-autocomplete=list]'
const KEYS = new Set(['ArrowDown', 'ArrowUp'])
/** Milliseconds after which a list that is still empty has no document to offer. */
const PATIENCE_MS = 1_500

const optionsOf = (input: Element): HTMLElement[] => [...(document.getElementById(input.getAttribute('aria-controls') ?? '')?.querySelectorAll<HTMLElement>('[role=option]') ?? [])]
/** « Créer une relation » is an option of the list that can never be the chosen one. */
const isCreation = (option: Element): boolean => !option.hasAttribute('aria-selected')
const documentsOf = (input: Element): HTMLElement[] => optionsOf(input).filter((option) => !isCreation(option))
const isMarked = (option: Element): boolean => option.hasAttribute('data-highlighted')

let isWaiting = false

/** Resolves once it is so, or when the patience is at its end. */
function soon(isSo: () => boolean): Promise<boolean> {
  const end = performance.now() + PATIENCE_MS
  return new Promise((resolve) => {
    const look = (): void => {
      if (isSo() || performance.now() > end) resolve(isSo())
      else requestAnimationFrame(look)
    }
    look()
  })
}

/** As a press of the pointer does, which opens the list and marks nothing. */
function open(input: HTMLElement): void {
  if (input.getAttribute('aria-expanded') !== 'true') input.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0, pointerId: 1 }))
}

const pressAgain = (input: HTMLElement, key: string): boolean => input.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))

async function markDocument(input: HTMLElement, key: string): Promise<void> {
  isWaiting = true
  open(input)
  if (await soon(() => documentsOf(input).length > 0)) {
    pressAgain(input, key)
    const isMarkedNow = await soon(() => optionsOf(input).some(isMarked))
    // Upwards, the last of the list is « Créer »: the document before it is meant.
    if (isMarkedNow && optionsOf(input).some((option) => isMarked(option) && isCreation(option))) pressAgain(input, key)
  }
  isWaiting = false
}

/**
 * The first arrow in a list of documents marks a document. Strapi marks what is there when the list opens, « Créer une relation » alone,
 * so that Enter opened the form of a new document.
 */
function onKey(event: KeyboardEvent): void {
  if (!event.isTrusted || !(event.target instanceof HTMLElement) || !event.target.matches(LIST)) return
  const isArrow = KEYS.has(event.key)
  if (isArrow && !isWaiting && optionsOf(event.target).some(isMarked)) return
  if (!isArrow && !(isWaiting && event.key === 'Enter')) return
  event.preventDefault()
  event.stopImmediatePropagation()
  if (!isWaiting) void markDocument(event.target, event.key)
}

/** Lets the arrows of a list of documents name documents. */
export function markDocumentsFirst(): void {
  document.addEventListener('keydown', onKey, true)
}
