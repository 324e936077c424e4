import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { followSuggestions } from '../../app/enhance/suggestions'

const items = [{ label: 'Prix Niépce', href: '/opportunites/prix-niepce', detail: 'Opportunité' }, { label: 'Gens d’images', href: '/structures/gens-d-images', detail: 'Structure' }]
const asked: { q: string | null; signal: AbortSignal; answer: (found: readonly object[]) => void }[] = []
const visited: string[] = []
const browser = {
  location: { assign: (href: string) => visited.push(href) },
  fetch: (address: string, { signal }: { signal: AbortSignal }) => new Promise((resolve) => {
    asked.push({ q: new URL(address, 'http://localhost').searchParams.get('q'), signal, answer: (found) => resolve({ ok: true, json: () => Promise.resolve({ items: found }) }) })
  }),
}
document.body.innerHTML = '<p><input id="already" data-suggestions></p>'
followSuggestions(document, browser as never)
const roleAtStart = document.querySelector('#already')?.getAttribute('role')

const field = (): HTMLInputElement => document.querySelector<HTMLInputElement>('#recherche')!
const options = () => [...document.querySelectorAll('[role="option"]')]
const press = (key: string) => {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true })
  field().dispatchEvent(event)
  return event.defaultPrevented
}
function write(text: string): void {
  field().value = text
  field().dispatchEvent(new Event('input', { bubbles: true }))
}
/** Longer than one waits for the next letter. */
const still = () => vi.advanceTimersByTimeAsync(200)
async function type(text: string, found: readonly object[] = items): Promise<void> {
  write(text)
  await still()
  asked.at(-1)?.answer(found)
  await vi.waitFor(() => expect(document.querySelector('[role="status"]')?.textContent).toMatch(/suggestion/))
}

describe('suggestions under a search field', () => {
  beforeEach(() => {
    document.body.innerHTML = '<form><div class="fr-search-bar"><input id="recherche" data-suggestions></div></form>'
    asked.length = 0
    visited.length = 0
    field().focus()
    vi.useFakeTimers()
  })
  afterEach(() => { vi.useRealTimers() })

  test('a field that is there at the start is a combobox before it is reached', () => expect(roleAtStart).toBe('combobox'))

  test('the field becomes a combobox that says how many suggestions it has', async () => {
    expect([field().getAttribute('role'), field().getAttribute('aria-expanded')]).toEqual(['combobox', 'false'])
    await type('pri')
    expect(field().getAttribute('aria-expanded')).toBe('true')
    expect(document.getElementById(field().getAttribute('aria-controls')!)?.getAttribute('role')).toBe('listbox')
    expect(options().map(({ textContent }) => textContent)).toEqual(['Prix NiépceOpportunité', 'Gens d’imagesStructure'])
    expect(document.querySelector('[role="status"]')?.textContent).toBe('2\u00a0suggestions')
  })

  test('arrows go through the suggestions and the field, Enter goes there', async () => {
    await type('pri')
    expect(press('Enter')).toBe(false)
    await type('prix')
    const active: (string | null)[] = []
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowUp', 'ArrowUp']) {
      expect(press(key)).toBe(true)
      active.push(field().getAttribute('aria-activedescendant'))
    }
    const [first, second] = options().map(({ id }) => id)
    expect(active).toEqual([first, second, null, second, first])
    expect(press('Enter')).toBe(true)
    expect(visited).toEqual(['/opportunites/prix-niepce'])
  })

  test('Escape closes the list and keeps what is typed; leaving the field closes it too', async () => {
    await type('pri')
    expect(press('Escape')).toBe(true)
    expect([options().length, field().value, field().getAttribute('aria-expanded')]).toEqual([0, 'pri', 'false'])
    expect(press('Escape')).toBe(false)
    await type('prix')
    field().blur()
    expect(options()).toHaveLength(0)
  })

  test('letters that follow each other are one question, about the last of them; one letter asks nothing', async () => {
    write('p')
    await still()
    expect(asked).toHaveLength(0)
    const question = 'bourse pour photographe'
    for (let letters = 1; letters <= question.length; letters += 1) {
      write(question.slice(0, letters))
      await vi.advanceTimersByTimeAsync(60)
    }
    await still()
    expect(asked.map(({ q }) => q)).toEqual([question])
  })

  test('a later letter drops the answer to an earlier one, in flight or not yet asked; leaving the field asks nothing more', async () => {
    write('pr')
    await still()
    await type('pri', items.slice(0, 1))
    expect(asked.map(({ q, signal }) => [q, signal.aborted])).toEqual([['pr', true], ['pri', false]])
    asked[0]?.answer(items)
    await still()
    expect(options()).toHaveLength(1)
    write('prix')
    field().blur()
    await still()
    expect(asked).toHaveLength(2)
  })

  test('nothing found is said, and a click on a suggestion goes there', async () => {
    await type('zz', [])
    expect(document.querySelector('[role="status"]')?.textContent).toBe('Aucune suggestion')
    await type('pri')
    options()[1]?.dispatchEvent(new MouseEvent('click', { bubbles: true }))
    expect(visited).toEqual(['/structures/gens-d-images'])
  })
})
