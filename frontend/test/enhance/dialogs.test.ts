import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { followDialogs } from '../../app/enhance/dialogs'

const find = <Found extends HTMLElement>(selector: string): Found => document.querySelector<Found>(selector) ?? expect.fail(`no ${selector}`)

describe('a dialog', () => {
  followDialogs(document)
  beforeEach(() => {
    document.body.innerHTML = '<button id="opener" data-opens-dialog aria-controls="dialog">Ouvrir</button><dialog id="dialog"><button id="closer" data-closes-dialog>Fermer</button><input></dialog>'
  })
  const state = () => [find('#dialog').hasAttribute('open'), find('#dialog').classList.contains('fr-modal--opened'), document.activeElement?.id]

  test('takes the focus itself: WebKit leaves it on the page', () => {
    find<HTMLDialogElement>('#dialog').showModal = () => find('#dialog').setAttribute('open', '')
    find('#opener').click()
    expect(state()).toEqual([true, true, 'closer'])
  })

  describe('where the browser knows none (Firefox before 98)', () => {
    const native = { showModal: HTMLDialogElement.prototype.showModal, close: HTMLDialogElement.prototype.close }
    beforeEach(() => Object.assign(HTMLDialogElement.prototype, { showModal: undefined, close: undefined }))
    afterEach(() => Object.assign(HTMLDialogElement.prototype, native))

    test.each([
      ['Escape', () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape' }))],
      ['« Fermer »', () => find('#closer').click()],
    ])('opens all the same, and %s closes it and gives the focus back', (_, close) => {
      find('#opener').focus()
      find('#opener').click()
      expect(state()).toEqual([true, true, 'closer'])
      close()
      expect(state()).toEqual([false, false, 'opener'])
    })
  })
})
