import { beforeEach, describe, expect, test, vi } from 'vitest'
import { followDialogs } from '../../app/enhance/dialogs'
import { followDisclosures } from '../../app/enhance/disclosures'
import { followFilters } from '../../app/enhance/filters'
import { followPanels } from '../../app/enhance/panels'

const get = (selector: string): HTMLElement => {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`No ${selector}`)
  return found
}
const isOpen = (selector: string, name: string) => get(selector).classList.contains(name)

followDisclosures(document)
followPanels(document)
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

  test('opens from what the button holds, and leaves the others as they are', () => {
    document.body.insertAdjacentHTML('beforeend', '<button id="b2" aria-expanded="false" aria-controls="p2" data-disclosure="open"><span id="icon">z</span></button><div id="p2"></div>')
    get('#b').click()
    get('#icon').click()
    expect([isOpen('#p', 'open'), isOpen('#p2', 'open')]).toEqual([true, true])
    get('#icon').click()
    expect([isOpen('#p', 'open'), isOpen('#p2', 'open')]).toEqual([true, false])
  })

  test('a button that stays keeps the focus', () => {
    get('#b').focus()
    get('#b').click()
    expect(document.activeElement).toBe(get('#b'))
  })

  test('a button that disappears hands the focus to what it showed', () => {
    get('#v').click()
    expect(document.activeElement).toBe(get('#p a'))
  })
})

describe('the menu', () => {
  beforeEach(() => {
    document.body.innerHTML = `<div class="fr-header"><button id="open" data-panel="open" aria-controls="m" aria-expanded="false">Menu</button>
      <div id="m" class="fr-modal"><button id="close" data-panel="close" aria-controls="m">Fermer</button><nav id="nav"><a id="in" href="/a">A</a></nav></div></div><a id="out" href="/b">B</a>`
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

  test('the Escape that closes the suggestions of a field leaves it open; the next one closes it', () => {
    get('#nav').innerHTML = '<input id="q" role="combobox" aria-expanded="true">'
    get('#q').focus()
    const press = () => get('#q').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    press()
    expect(isOpen('#m', 'fr-modal--opened')).toBe(true)
    get('#q').setAttribute('aria-expanded', 'false')
    press()
    expect(isOpen('#m', 'fr-modal--opened')).toBe(false)
  })

  test('leaving it closes it; moving inside does not', () => {
    get('#close').dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: get('#in') }))
    expect(isOpen('#m', 'fr-modal--opened')).toBe(true)
    get('#in').dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: get('#out') }))
    expect([isOpen('#m', 'fr-modal--opened'), get('#open').getAttribute('aria-expanded')]).toEqual([false, 'false'])
  })

  test('leaving it does not take the focus from where it went', () => {
    get('#out').focus()
    expect(isOpen('#m', 'fr-modal--opened')).toBe(false)
    expect(document.activeElement).toBe(get('#out'))
  })

  test('it stays open while the reader is in another window', () => {
    get('#in').dispatchEvent(new FocusEvent('focusout', { bubbles: true, relatedTarget: null }))
    expect(isOpen('#m', 'fr-modal--opened')).toBe(true)
  })

  test.each(['Tab', 'Enter', ' '])('« %s » does not close it', (key) => {
    get('#in').dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true }))
    expect(isOpen('#m', 'fr-modal--opened')).toBe(true)
  })

  test('once closed, Escape leaves the focus alone', () => {
    get('#close').click()
    get('#out').focus()
    get('#out').dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
    expect(document.activeElement).toBe(get('#out'))
  })

  test('opens again', () => {
    get('#close').click()
    get('#open').click()
    expect([isOpen('#m', 'fr-modal--opened'), get('#open').getAttribute('aria-expanded')]).toEqual([true, 'true'])
  })
})

describe('a dialog', () => {
  const dialog = (): HTMLDialogElement => {
    const found = get('#d')
    if (!(found instanceof HTMLDialogElement)) throw new Error('Not a dialog')
    return found
  }
  const state = () => [dialog().open, isOpen('#d', 'fr-modal--opened')]
  beforeEach(() => {
    document.body.innerHTML = '<button id="o" data-opens-dialog aria-controls="d">x</button><dialog id="d"><div id="body"><button id="c" data-closes-dialog>Fermer</button></div></dialog>'
    get('#o').click()
  })

  test('opens over the page, where the browser keeps the focus', () => {
    const modal = vi.spyOn(dialog(), 'showModal')
    dialog().close()
    get('#o').click()
    expect(modal).toHaveBeenCalledOnce()
    expect(state()).toEqual([true, true])
  })

  test('closes by its button', () => {
    get('#c').click()
    expect(state()).toEqual([false, false])
  })

  test('closes by a click beside it, not by one inside', () => {
    get('#body').click()
    expect(state()).toEqual([true, true])
    dialog().click()
    expect(state()).toEqual([false, false])
  })

  test('loses its look when the browser closes it, on Escape', () => {
    dialog().close()
    expect(state()).toEqual([false, false])
  })

  test('a second press on its button does not open it twice', () => {
    get('#o').click()
    expect(state()).toEqual([true, true])
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

  test('are no dialog any more on a window that becomes wide', () => {
    get('#o').click()
    window.dispatchEvent(new Event('resize'))
    expect(get('#volet-filtres').getAttribute('role')).toBe('dialog')
    get('#o').checkVisibility = () => false
    window.dispatchEvent(new Event('resize'))
    expect([get('#o').getAttribute('aria-expanded'), get('#volet-filtres').hasAttribute('aria-modal'), isOpen('#volet-filtres', 'site-filters--open')]).toEqual(['false', false, false])
  })
})
