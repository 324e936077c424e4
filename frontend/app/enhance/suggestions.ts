import type { Suggestions } from '#shared/suggestions'
import { createAsking } from './asking'
import { chosenHref, closeList, makeCombobox, moveChoice, showList, type Combobox } from './combobox'
import { closestTo } from './elements'

const FIELD = 'input[data-suggestions]'
/** Letters below which everything would answer. */
const SHORTEST = 2

/** Arrows choose, Enter goes there, Escape closes; Enter without a choice searches as it would without this script. Answers whether the list is done with. */
function press(combobox: Combobox, event: KeyboardEvent, goTo: (href: string) => void): boolean {
  if (event.isComposing || combobox.list.hidden) return false
  const href = event.key === 'Enter' ? chosenHref(combobox) : undefined
  const isArrow = event.key === 'ArrowDown' || event.key === 'ArrowUp'
  if (isArrow || href || event.key === 'Escape') event.preventDefault()
  if (isArrow) moveChoice(combobox, event.key === 'ArrowDown' ? 1 : -1)
  if (href) goTo(href)
  return event.key === 'Enter' || event.key === 'Escape'
}

/** Suggestions under the fields that ask for them: pages that the words typed may mean. */
export function followSuggestions(page: Document, browser: Window): void {
  const comboboxes = new WeakMap<HTMLInputElement, Combobox>()
  const asking = createAsking(browser)
  const goTo = (href: string): void => browser.location.assign(href)

  function comboboxOf(field: HTMLInputElement): Combobox {
    const combobox = comboboxes.get(field) ?? makeCombobox(field)
    comboboxes.set(field, combobox)
    return combobox
  }

  function close(combobox: Combobox): void {
    asking.drop()
    closeList(combobox)
  }

  /** The last words typed are the only ones asked about. */
  function suggest(combobox: Combobox): void {
    const q = combobox.field.value.trim()
    if (q.length < SHORTEST) return close(combobox)
    asking.later<Suggestions>(`/api/suggestions?${new URLSearchParams({ q })}`, (answer) => showList(combobox, answer?.items ?? []))
  }

  const on = <Name extends 'focusin' | 'focusout' | 'input' | 'keydown'>(name: Name, act: (combobox: Combobox, event: HTMLElementEventMap[Name]) => void): void => {
    page.addEventListener(name, (event) => {
      const field = closestTo<HTMLInputElement>(event, FIELD)
      if (field) act(comboboxOf(field), event)
    })
  }
  for (const field of page.querySelectorAll<HTMLInputElement>(FIELD)) comboboxOf(field)
  // Fields that come with an answer in place.
  on('focusin', () => undefined)
  on('input', suggest)
  on('keydown', (combobox, event) => { if (press(combobox, event, goTo)) close(combobox) })
  on('focusout', close)
  // The field keeps the focus while an option is pressed: losing it would close the list before the click.
  page.addEventListener('mousedown', (event) => { if (closestTo(event, '.site-suggestion')) event.preventDefault() })
  page.addEventListener('click', (event) => {
    const option = closestTo<HTMLElement>(event, '.site-suggestion')
    // The list of another field, the structures' of the proposal, has its own use for a choice.
    if (option?.dataset.href && option.closest('.site-suggests')?.querySelector(FIELD)) goTo(option.dataset.href)
  })
  page.addEventListener('submit', (event) => {
    const field = closestTo(event, 'form')?.querySelector<HTMLInputElement>(FIELD)
    if (field) close(comboboxOf(field))
  })
}
