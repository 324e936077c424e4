import { beforeEach, describe, expect, test } from 'vitest'
import { followDialogs } from '../../app/enhance/dialogs'
import { followDisclosures } from '../../app/enhance/disclosures'
import { followFilters } from '../../app/enhance/filters'
import { followMenu } from '../../app/enhance/menu'
import { followTheme } from '../../app/enhance/theme'

const get = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`No ${selector}`)
  return found
}
const isOpen = (selector: string, name: string) => get(selector).classList.contains(name)

followDisclosures(document)
followMenu(document)
followDialogs(document)
followFilters(document)

describe('what unfolds', () => {
  beforeEach(() => {
    document.body.innerHTML = `<button id="b" aria-expanded="false" aria-controls="p" data-disclosure="open">x</button><div id="p"><a href="/">lien</a></div>
      <button id="v" aria-expanded="false" aria-controls="p" data-disclosure="open" data-vanishes>y</button>`
  })

  test('opens and closes, and says so', () => {
    get('#b').click()
    expect([get('#b').getAttribute('aria-expanded'), isOpen('#p', 'open')]).toEqual(['true', true])
    get('#b').click()
    expect([get('#b').getAttribute('aria-expanded'), isOpen('#p', 'open')]).toEqual(['false', false])
  })

  test('a button that disappears hands the focus to what it showed', () => {
    get('#v').click()
    expect(document.activeElement).toBe(get('#p a'))
  })
})

describe('the menu', () => {
  beforeEach(() => {
    document.body.innerHTML = `<button id="open" data-menu="open" aria-controls="m" aria-expanded="false">Menu</button>
      <div id="m" class="fr-header__menu"><button id="close" data-menu="close" aria-controls="m">Fermer</button><a id="in" href="/a">A</a></div><a id="out" href="/b">B</a>`
    get('#open').click()
  })

  test('opens with the focus inside', () => {
    expect(isOpen('#m', 'fr-modal--opened')).toBe(true)
    expect(get('#open').getAttribute('aria-expanded')).toBe('true')
    expect(document.activeElement).toBe(get('#close'))
  })

  test.each([['Escape', () => get('#in').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))], ['« Fermer »', () => get('#close').click()]])('%s closes it and gives the focus back', (_, act) => {
    act()
    expect(isOpen('#m', 'fr-modal--opened')).toBe(false)
    expect(get('#open').getAttribute('aria-expanded')).toBe('false')
    expect(document.activeElement).toBe(get('#open'))
  })

  test('leaving it closes it; moving inside does not', () => {
    get('#close').dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: get('#in') }))
    expect(isOpen('#m', 'fr-modal--opened')).toBe(true)
    get('#in').dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: get('#out') }))
    expect(isOpen('#m', 'fr-modal--opened')).toBe(false)
  })
})

describe('the display settings', () => {
  const choose = (value: string) => {
    const input = get(`input[value="${value}"]`)
    if (input instanceof HTMLInputElement) input.checked = true
    input.dispatchEvent(new Event('change', { bubbles: true }))
  }

  test('open in a dialog and close', () => {
    document.body.innerHTML = '<button id="o" data-opens-dialog aria-controls="d">x</button><dialog id="d"><button id="c" data-closes-dialog>Fermer</button></dialog>'
    const dialog = get('#d')
    if (!(dialog instanceof HTMLDialogElement)) throw new Error('Not a dialog')
    get('#o').click()
    expect([dialog.open, isOpen('#d', 'fr-modal--opened')]).toEqual([true, true])
    get('#c').click()
    expect([dialog.open, isOpen('#d', 'fr-modal--opened')]).toEqual([false, false])
  })

  test('a choice applies at once and is kept on the device; « Système » forgets it', () => {
    document.body.innerHTML = ['light', 'dark', 'system'].map((value) => `<input type="radio" name="theme" value="${value}">`).join('')
    followTheme(document)
    choose('dark')
    expect(document.documentElement.getAttribute('data-fr-theme')).toBe('dark')
    expect(localStorage.getItem('theme')).toBe('dark')
    choose('system')
    expect(localStorage.getItem('theme')).toBeNull()
  })
})

describe('the filters on a narrow screen', () => {
  beforeEach(() => {
    document.body.innerHTML = `<button id="o" aria-expanded="false" data-filters="open">Filtrer</button>
      <section id="volet-filtres"><button id="f" data-filters="close">Fermer</button><input id="i" type="checkbox"><button id="a">Voir</button></section>`
  })
  const key = (name: string, shiftKey = false) => document.activeElement?.dispatchEvent(new KeyboardEvent('keydown', { key: name, shiftKey, bubbles: true, cancelable: true }))

  test('are a dialog that takes the focus, keeps it and gives it back', () => {
    get('#o').click()
    expect([get('#o').getAttribute('aria-expanded'), get('#volet-filtres').getAttribute('role'), document.activeElement?.id]).toEqual(['true', 'dialog', 'f'])
    key('Tab', true)
    expect(document.activeElement?.id).toBe('a')
    key('Tab')
    expect(document.activeElement?.id).toBe('f')
    key('Escape')
    expect([get('#o').getAttribute('aria-expanded'), get('#volet-filtres').hasAttribute('role'), document.activeElement?.id]).toEqual(['false', false, 'o'])
  })
})
