import { counted } from '@elles/domain/text'
import type { Suggestion } from '#shared/suggestions'

/** What a field needs to suggest: the list under it and the message that says how many there are. */
export interface Combobox {
  readonly field: HTMLInputElement
  readonly list: HTMLElement
  readonly status: HTMLElement
}

function create<Name extends 'ul' | 'li' | 'p' | 'span'>(page: Document, name: Name, properties: { readonly className?: string; readonly id?: string; readonly textContent?: string; readonly role?: string }): HTMLElementTagNameMap[Name] {
  const { role, ...others } = properties
  const element = Object.assign(page.createElement(name), others)
  if (role) element.setAttribute('role', role)
  return element
}

/** Turns a text field into an editable combobox with a list (WAI-ARIA authoring practices, combobox pattern). */
export function makeCombobox(field: HTMLInputElement): Combobox {
  const page = field.ownerDocument
  const list = create(page, 'ul', { id: `${field.id}-suggestions`, className: 'site-suggestions', role: 'listbox' })
  list.setAttribute('aria-label', 'Suggestions')
  list.hidden = true
  const status = create(page, 'p', { className: 'fr-sr-only', role: 'status' })
  field.parentElement?.append(list, status)
  field.parentElement?.classList.add('site-suggests')
  const attributes = { role: 'combobox', 'aria-autocomplete': 'list', 'aria-expanded': 'false', 'aria-controls': list.id }
  for (const [name, value] of Object.entries(attributes)) field.setAttribute(name, value)
  return { field, list, status }
}

const declared = new WeakMap<HTMLInputElement, string | null>()

/**
 * Browsers offer nothing of their own over our list. Only while it is open: a field that still says « off » when its page is left comes back
 * empty by « Précédent », in every browser.
 */
function suggestByBrowser(field: HTMLInputElement, isWelcome: boolean): void {
  if (!declared.has(field)) declared.set(field, field.getAttribute('autocomplete'))
  const purpose = isWelcome ? declared.get(field) : 'off'
  if (purpose) field.setAttribute('autocomplete', purpose)
  else field.removeAttribute('autocomplete')
}

/** Empties and hides the list. */
export function closeList({ field, list, status }: Combobox): void {
  list.hidden = true
  list.replaceChildren()
  status.textContent = ''
  field.setAttribute('aria-expanded', 'false')
  suggestByBrowser(field, true)
  field.removeAttribute('aria-activedescendant')
}

/** Shows what may be meant, and says how many there are; nothing is chosen yet. */
export function showList({ field, list, status }: Combobox, items: readonly Suggestion[]): void {
  const page = field.ownerDocument
  field.removeAttribute('aria-activedescendant')
  list.replaceChildren(...items.map(({ label, href, detail }, index) => {
    const option = create(page, 'li', { id: `${list.id}-${index}`, className: 'site-suggestion', role: 'option' })
    option.setAttribute('aria-selected', 'false')
    option.dataset.href = href
    option.append(create(page, 'span', { textContent: label }), create(page, 'span', { textContent: detail, className: 'site-suggestion__detail' }))
    return option
  }))
  list.hidden = items.length === 0
  suggestByBrowser(field, items.length === 0)
  field.setAttribute('aria-expanded', String(items.length > 0))
  status.textContent = items.length === 0 ? 'Aucune suggestion' : counted(items.length, 'suggestion')
}

/** Chooses the next or the previous option; one step past either end is the field itself. */
export function moveChoice({ field, list }: Combobox, step: 1 | -1): void {
  const options = [...list.querySelectorAll('[role="option"]')]
  const places = options.length + 1
  const before = options.findIndex((option) => option.getAttribute('aria-selected') === 'true')
  const after = ((before + 1 + step + places) % places) - 1
  for (const [index, option] of options.entries()) option.setAttribute('aria-selected', String(index === after))
  const chosen = options[after]
  if (!chosen) return field.removeAttribute('aria-activedescendant')
  field.setAttribute('aria-activedescendant', chosen.id)
  chosen.scrollIntoView({ block: 'nearest' })
}

/** Where the chosen option leads, undefined while none is chosen. */
export function chosenHref({ list }: Combobox): string | undefined {
  return list.querySelector<HTMLElement>('[aria-selected="true"]')?.dataset.href
}
