import { beforeEach, describe, expect, test, vi } from 'vitest'
import { followSelection, showSelection } from '../../app/enhance/selection'

const button = (slug: string) => `<button data-keep="${slug}" class="fr-icon-bookmark-line" aria-pressed="false">Garder</button>`
const get = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector) ?? expect.fail(`no ${selector}`)
const keepButton = (slug: string) => get(`[data-keep="${slug}"]`)
const said = () => get('#message').textContent

/** The page at an address, in a browser that notes where it is sent. */
function open(html: string, search = '') {
  document.body.innerHTML = `<p id="message"></p><a href="/selection">Ma sélection<span data-selection-count></span></a>${html}`
  const location = { search, replace: vi.fn<(address: string) => void>(), assign: vi.fn<(address: string) => void>() }
  const browser = new Proxy(window, { get: (target, name) => (name === 'location' ? location : name === 'confirm' ? () => true : name === 'addEventListener' ? () => undefined : Reflect.get(target, name))})
  return { browser, location }
}

describe('the selection', () => {
  const first = open(button('a'))
  followSelection(document, first.browser)
  beforeEach(() => {
    localStorage.clear()
    open(button('a') + button('b'))
    showSelection(document)
  })

  test('keeps, counts, says so, and lets go', () => {
    keepButton('a').click()
    keepButton('b').click()
    expect([localStorage.getItem('selection'), keepButton('a').getAttribute('aria-pressed'), get('[data-selection-count]').textContent, said()]).toEqual(['a,b', 'true', '\u00a0(2)', 'Gardée dans votre sélection\u00a0: 2\u00a0opportunités.'])
    keepButton('a').click()
    expect([localStorage.getItem('selection'), keepButton('a').getAttribute('aria-pressed'), said()]).toEqual(['b', 'false', 'Retirée de votre sélection\u00a0: 1\u00a0opportunité.'])
  })

  test('says when it is full, and when the browser keeps nothing', () => {
    localStorage.setItem('selection', Array.from({ length: 30 }, (_, index) => `s${index}`).join(','))
    keepButton('a').click()
    expect(said()).toBe('Votre sélection est pleine\u00a0: 30\u00a0fiches au plus.')
    localStorage.clear()
    const full: Storage = { length: 0, clear: () => undefined, key: () => null, getItem: () => null, removeItem: () => undefined, setItem: () => { throw new Error('full') } }
    const refuse = vi.spyOn(window, 'localStorage', 'get').mockReturnValue(full)
    keepButton('a').click()
    expect([said(), keepButton('a').getAttribute('aria-pressed')]).toEqual(['Votre navigateur refuse de garder des informations sur cet appareil.', 'false'])
    refuse.mockRestore()
  })
})

describe('the page of the selection', () => {
  beforeEach(() => localStorage.clear())

  test('without an address of its own, goes to the one of what is kept', () => {
    localStorage.setItem('selection', 'a,b')
    const { browser, location } = open('<div data-selection=""></div>')
    followSelection(document, browser)
    expect(location.replace).toHaveBeenCalledExactlyOnceWith('/selection?fiches=a,b')
  })

  test('at the address of her own list, what is no longer published is forgotten', () => {
    localStorage.setItem('selection', 'a,gone,b')
    followSelection(document, open('<div data-selection="a,b"></div>', '?fiches=a,gone,b').browser)
    expect([localStorage.getItem('selection'), get('[data-selection-count]').textContent]).toEqual(['a,b', '\u00a0(2)'])
    localStorage.setItem('selection', 'gone,lost')
    followSelection(document, open('<div data-selection=""></div>', '?fiches=lost,gone').browser)
    expect(localStorage.getItem('selection')).toBeNull()
    localStorage.setItem('selection', 'a,gone')
    followSelection(document, open('<div data-selection="b"></div>', '?fiches=b,lost').browser)
    expect(localStorage.getItem('selection')).toBe('a,gone')
  })

  test('someone else’s is shown as it is, and can be kept', () => {
    localStorage.setItem('selection', 'a')
    const { browser, location } = open(`<div data-selection="b,c"><button data-selection-keep hidden>Garder</button></div>${button('b')}`, '?fiches=b,c')
    followSelection(document, browser)
    expect(location.replace).not.toHaveBeenCalled()
    expect(get('[data-selection-keep]').hidden).toBe(false)
    get('[data-selection-keep]').click()
    expect([localStorage.getItem('selection'), get('[data-selection-keep]').hidden, keepButton('b').getAttribute('aria-pressed')]).toEqual(['a,b,c', true, 'true'])
  })
})
