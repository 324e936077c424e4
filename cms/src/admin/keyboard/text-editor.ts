import { onChanges, say } from './changes.ts'
import { wordsOf } from './words.ts'

const EDITOR = '[data-slate-editor]'

/** Said under each text: in a list the key has another use, so that one must know how to leave (WCAG 2.1.2). */
export const LEAVE_HINT =
  'Au clavier, Tab quitte le texte. Dans une liste, Tab et Maj+Tab décalent la ligne\u00a0: pour en sortir, Échap.'

function editorOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof HTMLElement && target.isContentEditable ? target.closest<HTMLElement>(EDITOR) : null
}

function isInList(): boolean {
  const { anchorNode } = getSelection() ?? {}
  const element = anchorNode instanceof Element ? anchorNode : anchorNode?.parentElement
  return Boolean(element?.closest('li'))
}

/** The last control of the frame of a text: the next Tab leaves it, Shift+Tab comes back to the text. */
function controlAfter(editor: HTMLElement): HTMLElement | null {
  const buttons = [...(editor.parentElement?.parentElement?.querySelectorAll('button') ?? [])]
  const isLater = (button: Element): boolean => Boolean(editor.compareDocumentPosition(button) & Node.DOCUMENT_POSITION_FOLLOWING)
  return buttons.findLast(isLater) ?? null
}

/**
 * Strapi's editor keeps Tab for itself in every block, and does something with it in lists alone: elsewhere the
 * browser moves the focus. Escape leaves from anywhere; Strapi drops the focus then, here it goes to what follows.
 */
function onKey(event: KeyboardEvent): void {
  const editor = editorOf(event.target)
  if (!editor) return
  const isPlain = !event.ctrlKey && !event.altKey && !event.metaKey
  if (event.key === 'Tab' && isPlain && !isInList()) event.stopImmediatePropagation()
  // In the window of a text that is widened, Escape closes the window.
  if (event.key === 'Escape' && !editor.closest('[role=dialog]')) {
    event.stopImmediatePropagation()
    const next = controlAfter(editor)
    if (next) next.focus()
    else editor.blur()
  }
}

/** The label that Strapi means: it points at an identity that no element has, and names the list of blocks instead. */
function nameEditor(editor: HTMLElement): void {
  const id = editor.id || (editor.getAttribute('aria-labelledby') ?? '')
  const label = document.getElementById(`${id}-label`)
  if (!label) return
  editor.id = id
  say(editor, 'aria-labelledby', label.id)
  const told = [`${id}-error`, `${id}-hint`].filter((one) => document.getElementById(one))
  say(editor, 'aria-describedby', told.join(' '))
  const frame = editor.parentElement?.parentElement
  const bar = frame?.querySelector('[role=toolbar]')
  const blocks = bar?.querySelector('[role=combobox]')
  if (!bar || !blocks) return
  const name = wordsOf(label)
  say(bar, 'aria-label', `Mise en forme\u00a0: ${name}`)
  say(editor, 'aria-required', blocks.getAttribute('aria-required') ?? 'false')
  blocks.removeAttribute('aria-labelledby')
  const own = (blocks.getAttribute('aria-label') ?? '').split('\u00a0: ')[0] ?? ''
  say(blocks, 'aria-label', `${own}\u00a0: ${name}`)
}

/** A label leads to its text, as that of any other field. */
function onLabel({ target }: MouseEvent): void {
  const label = target instanceof Element ? target.closest('label') : null
  const field = label && document.getElementById(label.htmlFor)
  if (field?.matches(EDITOR)) field.focus()
}

/** Makes Strapi's text editors usable with the keyboard alone and gives them their names. */
export function openTextEditors(): void {
  document.addEventListener('keydown', onKey, true)
  document.addEventListener('click', onLabel)
  onChanges(() => document.querySelectorAll<HTMLElement>(EDITOR).forEach(nameEditor))
}
