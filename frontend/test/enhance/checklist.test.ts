import { beforeEach, describe, expect, test, vi } from 'vitest'
import { followChecklist } from '../../app/enhance/checklist'

const html = (slug: string, ids: readonly string[]) => `<fieldset data-checklist="${slug}">${ids.map((id) => `<input type="checkbox" value="${id}">`).join('')}<span data-checklist-count></span><button type="button" data-checklist-clear>x</button></fieldset>`
const box = (id: string): HTMLInputElement => document.querySelector<HTMLInputElement>(`input[value="${id}"]`) ?? expect.fail(`no ${id}`)
const open = (slug: string, ids: readonly string[]) => {
  document.body.innerHTML = html(slug, ids)
  followChecklist(document)
}
const count = () => document.querySelector('[data-checklist-count]')?.textContent

describe('the documents to gather', () => {
  beforeEach(() => localStorage.clear())

  test('stay ticked on the device, for their own opportunity, even when the list changes', () => {
    open('prix', ['cv', 'portfolio'])
    expect(count()).toBe('0\u00a0pièce prête sur 2.')
    box('cv').click()
    expect(count()).toBe('1\u00a0pièce prête sur 2.')
    open('prix', ['budget', 'portfolio', 'cv'])
    expect([box('cv').checked, box('budget').checked, count()]).toEqual([true, false, '1\u00a0pièce prête sur 3.'])
    open('autre', ['cv'])
    expect(box('cv').checked).toBe(false)
  })

  test('a browser that keeps nothing is said', () => {
    open('prix', ['cv'])
    document.body.insertAdjacentHTML('beforeend', '<p id="message"></p>')
    const refuse = vi.spyOn(window, 'localStorage', 'get').mockImplementation(() => { throw new DOMException('Denied', 'SecurityError') })
    box('cv').click()
    refuse.mockRestore()
    expect(document.getElementById('message')?.textContent).toBe('Votre navigateur refuse de garder des informations sur cet appareil.')
  })

  test('are unticked together, and forgotten', () => {
    open('prix', ['cv', 'portfolio'])
    box('cv').click()
    box('portfolio').click()
    document.querySelector<HTMLElement>('[data-checklist-clear]')?.click()
    expect([box('cv').checked, count(), localStorage.length]).toEqual([false, '0\u00a0pièce prête sur 2.', 0])
  })
})
