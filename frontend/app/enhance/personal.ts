import { showProfile } from './profile'
import { showSelection } from './selection'

/** Cards that another script puts in the page (the catalogue answers in place) show what this reader keeps, like those that came with it. */
export function followNewCards(page: Document): void {
  const region = page.querySelector('#catalogue')?.parentElement
  if (!region) return
  new MutationObserver(() => {
    showSelection(page)
    showProfile(page)
  }).observe(region, { childList: true })
}
