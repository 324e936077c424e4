import { expect, test, vi } from 'vitest'
import { followErasure } from '../../app/enhance/erase'
import { followSelection } from '../../app/enhance/selection'
import { followProfile } from '../../app/enhance/profile'

test('one button forgets everything that the reader told or kept, shows it, and leaves the theme', () => {
  for (const [name, text] of [['selection', 'a'], ['profil', 'gender=woman'], ['pieces-prix', 'cv'], ['pieces-autre', 'cv'], ['theme', 'dark']] as const) localStorage.setItem(name, text)
  document.body.innerHTML = '<p id="message"></p><p data-criteria="audience:women" hidden></p><button data-keep="a"></button><button id="all" data-erase-all>x</button>'
  const confirm = vi.fn<() => boolean>().mockReturnValueOnce(false).mockReturnValue(true)
  const browser = new Proxy(window, { get: (target, name) => {
    const found: unknown = name === 'confirm' ? confirm : Reflect.get(target, name)
    return typeof found === 'function' && name !== 'confirm' ? found.bind(target) : found
  } })
  followSelection(document, browser)
  followProfile(document, browser)
  followErasure(document, browser)
  document.getElementById('all')?.click()
  expect(localStorage.length).toBe(5)
  document.getElementById('all')?.click()
  expect(Object.keys(localStorage)).toEqual(['theme'])
  expect([document.querySelector('[data-keep]')?.getAttribute('aria-pressed'), document.querySelector('[data-criteria]')?.textContent]).toEqual(['false', ''])
  expect(document.getElementById('message')?.textContent).toBe('Votre sélection, votre profil et vos pièces cochées sont effacés de cet appareil.')
})
