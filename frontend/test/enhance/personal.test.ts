import { expect, test, vi } from 'vitest'
import { followNewCards } from '../../app/enhance/personal'

test('cards that come later show what the reader keeps and says, without an end of it: writing that is no new card', async () => {
  localStorage.setItem('selection', 'a')
  localStorage.setItem('profil', 'gender=woman')
  document.body.innerHTML = '<main><div id="catalogue"></div></main>'
  followNewCards(document)
  document.querySelector('#catalogue')?.replaceWith(Object.assign(document.createElement('div'), { innerHTML: '<p data-criteria="audience:women residence:world" hidden></p><button data-keep="a"></button>' }))
  await vi.waitFor(() => expect(document.querySelector('[data-criteria]')?.textContent).toBe('Vous remplissez les conditions connues'))
  expect(document.querySelector('[data-keep]')?.getAttribute('aria-pressed')).toBe('true')
})
