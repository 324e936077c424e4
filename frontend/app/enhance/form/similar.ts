import type { Suggestions } from '#shared/suggestions'
import { createAsking } from '../asking'
import { messagesOf } from './messages'

/** Letters of a title below which everything resembles it. */
const SHORTEST = 6
const PLACE = 'fiches-proches'

/** What resembles the title in the catalogue is shown under it as soon as it is typed, closed calls included. */
export function followSimilar(page: Document, browser: Window): void {
  const field = page.querySelector<HTMLInputElement>('input[data-suggests="opportunities"]')
  const messages = field && messagesOf(field)
  if (!field || !messages) return
  // A place of its own: it holds links, and the field's messages are read out as one sentence.
  const place = Object.assign(page.createElement('div'), { id: PLACE, className: 'site-similar' })
  place.setAttribute('role', 'status')
  messages.after(place)
  const asking = createAsking(browser)

  function show(items: Suggestions['items']): void {
    if (items.length === 0) return place.replaceChildren()
    const list = page.createElement('ul')
    list.append(...items.map(({ label, href, detail }) => {
      const [item, link] = [page.createElement('li'), Object.assign(page.createElement('a'), { href, target: '_blank', textContent: label })]
      link.append(Object.assign(page.createElement('span'), { className: 'fr-sr-only', textContent: ' (nouvelle fenêtre)' }))
      item.append(link, ` ${detail}`)
      return item
    }))
    place.replaceChildren(Object.assign(page.createElement('p'), { className: 'fr-mb-0', textContent: 'Déjà dans le catalogue\u00a0?' }), list)
  }

  function ask(q: string): void {
    asking.drop()
    if (q.length < SHORTEST) return place.replaceChildren()
    asking.later<Suggestions>(`/api/proposal/similar?${new URLSearchParams({ q })}`, (answer) => show(answer?.items ?? []))
  }

  field.addEventListener('input', () => ask(field.value.trim()))
}
