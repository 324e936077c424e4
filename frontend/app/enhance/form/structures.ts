import type { KnownStructure } from '#shared/proposal/structures'
import { idOf } from '../../../shared/forms/fields'
import { createAsking } from '../asking'
import { announce } from '../elements'
import { chosenHref, closeList, makeCombobox, moveChoice, showList } from '../combobox'

/** Letters below which everything would answer. */
const SHORTEST = 2
const filledIn = ['kind', 'siret', 'website', 'city', 'region'] as const

/** The structure is found by its name or its SIRET among those of the catalogue; choosing one fills in what is known of it. */
export function followStructures(page: Document, browser: Window): void {
  const field = page.querySelector<HTMLInputElement>('input[data-suggests="structures"]')
  if (!field) return
  const combobox = makeCombobox(field)
  const asking = createAsking(browser)
  let known: readonly KnownStructure[] = []
  const put = (name: string, value: string): void => {
    const other = page.getElementById(idOf(`structure.${name}`))
    if (other instanceof HTMLInputElement || other instanceof HTMLSelectElement) other.value = value
  }

  function choose(href: string | undefined): void {
    const structure = known.find((one) => one.href === href)
    if (!structure || !field) return
    field.value = structure.label
    put('documentId', structure.documentId)
    for (const name of filledIn) if (structure[name]) put(name, structure[name])
    close()
    field.dispatchEvent(new Event('input', { bubbles: true }))
    put('documentId', structure.documentId)
    announce(page, `${structure.label} est dans le catalogue\u00a0: les champs connus sont remplis.`)
  }

  function close(): void {
    asking.drop()
    closeList(combobox)
  }

  function suggest(q: string): void {
    if (q.length < SHORTEST) return close()
    asking.later<{ readonly items: readonly KnownStructure[] }>(`/api/proposal/structures?${new URLSearchParams({ q })}`, (answer) => {
      known = answer?.items ?? []
      if (known.length > 0) showList(combobox, known)
      else closeList(combobox)
    })
  }

  field.addEventListener('input', (event) => {
    put('documentId', '')
    // What choosing writes is not a question.
    if (event instanceof InputEvent) suggest(field.value.trim())
  })
  field.addEventListener('keydown', (event) => {
    if (event.isComposing || combobox.list.hidden) return
    const href = event.key === 'Enter' ? chosenHref(combobox) : undefined
    if (href || event.key === 'Escape' || event.key === 'ArrowDown' || event.key === 'ArrowUp') event.preventDefault()
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') moveChoice(combobox, event.key === 'ArrowDown' ? 1 : -1)
    if (href) choose(href)
    if (event.key === 'Escape') close()
  })
  field.addEventListener('focusout', close)
  combobox.list.addEventListener('click', (event) => choose(event.target instanceof Element ? event.target.closest<HTMLElement>('.site-suggestion')?.dataset.href : undefined))
}
