import { wordsOf } from './words.ts'

/** What keeps what is in the form, by the French words on its button. */
const KEEPERS: ReadonlySet<string> = new Set(['Enregistrer', 'Publier', 'Programmer'])
/** Closing a group takes its inputs away, with what is half typed in them. */
const OPEN_GROUP = 'h3 > button[aria-expanded=true]'

/** Where something is typed that has no value that could be stored: half a day, an hour without its day. */
function unfinishedIn(scope: Element | null): HTMLInputElement | undefined {
  const inputs = [...(scope?.querySelectorAll('input') ?? [])]
  return inputs.find((input) => input.validity.badInput || input.dataset['unfinished'] !== undefined)
}

const scopeOf = (element: Element): Element | null => element.closest('[role=dialog], form')
const groupOf = (button: Element): Element | null => document.getElementById(button.getAttribute('aria-controls') ?? '')

/** Stops what would lose it, and shows what is missing: the field says it (`use-unfinished.ts`), the keyboard is in it. */
function hold(event: Event, input: HTMLInputElement | undefined): void {
  if (!input) return
  event.preventDefault()
  event.stopImmediatePropagation()
  input.dispatchEvent(new Event('invalid', { cancelable: true }))
  input.focus()
}

function onClick(event: MouseEvent): void {
  const button = event.target instanceof Element ? event.target.closest('button') : null
  if (!button) return
  if (button.matches(OPEN_GROUP)) hold(event, unfinishedIn(groupOf(button)))
  else if (button.type === 'submit' || KEEPERS.has(wordsOf(button))) hold(event, unfinishedIn(scopeOf(button)))
}

/** Ctrl+Enter saves in Strapi. */
function onKey(event: KeyboardEvent): void {
  const isShortcut = event.key === 'Enter' && (event.ctrlKey || event.metaKey)
  if (!isShortcut || !(event.target instanceof Element)) return
  hold(event, unfinishedIn(scopeOf(event.target) ?? document.querySelector('main form')))
}

/** Nothing that is typed is « Sauvegardé » and gone: while a day or an hour is half typed, saving waits and says why. */
export function holdUnfinished(): void {
  document.addEventListener('click', onClick, true)
  document.addEventListener('keydown', onKey, true)
}
