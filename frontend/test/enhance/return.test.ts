import { beforeEach, describe, expect, test, vi } from 'vitest'
import { followReturn } from '../../app/enhance/return'

describe('coming back by « Précédent » to a page that the browser kept', () => {
  followReturn(document, window)
  beforeEach(() => {
    document.body.innerHTML = `<form autocomplete="off"><input id="text" value="avant"><textarea id="long"></textarea><input id="box" type="checkbox"><input id="other" type="checkbox" checked>
      <select id="list"><option value="a">A</option><option value="b">B</option></select></form>`
  })
  const find = <Found extends HTMLElement>(id: string): Found => document.querySelector<Found>(`#${id}`) ?? expect.fail(`no ${id}`)
  const held = () => [find<HTMLInputElement>('text').value, find<HTMLTextAreaElement>('long').value, find<HTMLInputElement>('box').checked, find<HTMLInputElement>('other').checked]

  test('fields hold what they held, though the browser resets their form', () => {
    find<HTMLInputElement>('text').value = 'après'
    find<HTMLTextAreaElement>('long').value = 'une phrase'
    find<HTMLInputElement>('box').checked = true
    find<HTMLInputElement>('other').checked = false
    find<HTMLSelectElement>('list').value = 'b'
    const before = held()
    window.dispatchEvent(new Event('pagehide'))
    document.querySelector('form')?.reset()
    expect(held()).toEqual(before)
    expect(before).toEqual(['après', 'une phrase', true, false])
    // The resetting of lists is seen in real browsers (test/e2e/browsers.test.ts).
    expect([...find<HTMLSelectElement>('list').options].map(({ defaultSelected }) => defaultSelected)).toEqual([false, true])
  })

  test('shows what another page kept on this device meanwhile, one turn after the browser’s own reset; a page that is new asks nothing', async () => {
    const shown = vi.fn<() => void>()
    window.addEventListener('storage', shown)
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: false }))
    window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true }))
    expect(shown).not.toHaveBeenCalled()
    await vi.waitFor(() => expect(shown).toHaveBeenCalledOnce())
  })
})
