import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { followSelection } from '../../app/enhance/selection'

const get = (selector: string): HTMLElement => document.querySelector<HTMLElement>(selector) ?? expect.fail(`no ${selector}`)
const said = () => get('#message').textContent
const slugs = (count: number, letter: string): string => Array.from({ length: count }, (_, index) => `${letter}${index}`).join(',')
const location = { search: '', replace: vi.fn<(address: string) => void>(), assign: vi.fn<(address: string) => void>() }
const browser = new Proxy(window, { get: (target, name) => (name === 'location' ? location : name === 'confirm' ? () => true : name === 'addEventListener' ? () => undefined : Reflect.get(target, name)) })

/** A page that holds a list; each has a body of its own to listen to, so that no test hears another. */
function open(list: string): void {
  document.body.replaceWith(document.createElement('body'))
  document.body.innerHTML = `<p id="message"></p><div data-selection="${list}"><button data-selection-keep hidden>Garder</button><button data-selection-clear>Vider</button></div>${list.split(',').map((slug) => `<button data-keep="${slug}"></button>`).join('')}`
  location.search = `?fiches=${list}`
  const listening = vi.spyOn(document, 'addEventListener').mockImplementation((name: string, listener: EventListenerOrEventListenerObject) => document.body.addEventListener(name, listener))
  followSelection(document, browser)
  listening.mockRestore()
}

function refuse(): void {
  const full: Storage = { length: 0, clear: () => undefined, key: () => null, getItem: () => null, removeItem: () => { throw new Error('full') }, setItem: () => { throw new Error('full') } }
  vi.spyOn(window, 'localStorage', 'get').mockReturnValue(full)
}

describe('the page of a selection', () => {
  beforeEach(() => {
    localStorage.clear()
    vi.clearAllMocks()
  })
  afterEach(() => vi.restoreAllMocks())

  test('her own is drawn again without what she removes; someone else’s stays as it is', () => {
    localStorage.setItem('selection', 'a,b')
    open('a,b')
    get('[data-keep="a"]').click()
    expect(location.assign).toHaveBeenCalledExactlyOnceWith('/selection?fiches=b')
    open('b,c')
    get('[data-keep="b"]').click()
    expect(location.assign).toHaveBeenCalledOnce()
  })

  test('« Garder toutes » says how many do not fit, and stays', () => {
    localStorage.setItem('selection', slugs(29, 'a'))
    open('b,c,d')
    get('[data-selection-keep]').click()
    expect([said(), get('[data-selection-keep]').hidden]).toEqual(['Votre sélection\u00a0: 30\u00a0opportunités. Elle est pleine\u00a0: 2\u00a0fiches n’ont pas été gardées.', false])
  })

  test('a browser that keeps nothing leaves « Garder toutes » in place and goes nowhere', () => {
    open('b,c')
    refuse()
    get('[data-selection-keep]').click()
    expect([said(), get('[data-selection-keep]').hidden]).toEqual(['Votre navigateur refuse de garder des informations sur cet appareil.', false])
    get('[data-selection-clear]').click()
    expect(location.assign).not.toHaveBeenCalled()
  })
})
