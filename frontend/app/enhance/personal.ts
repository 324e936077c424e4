import { showProfile } from './profile'
import { showSelection } from './selection'

/** Cards that another script puts in the page (the catalogue answers in place) show what this reader keeps, like those that came with it. */
export function followNewCards(page: Document): void {
  const main = page.querySelector('main')
  if (!main) return
  const observer = new MutationObserver(() => {
    showSelection(page)
    showProfile(page)
    // What was just written is no new card.
    observer.takeRecords()
  })
  observer.observe(main, { childList: true, subtree: true })
}
