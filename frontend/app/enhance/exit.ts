import { closestTo } from './elements'

const EXIT = 'a[data-exit]'
const PRESSES = 3
/** Milliseconds; slower presses of Escape are meant for something else. */
const WITHIN = 2000

/** The quick exit: leaves at once, without a way back by « Précédent »; three presses of Escape do the same. */
export function followExit(page: Document, browser: Window): void {
  const exit = page.querySelector<HTMLAnchorElement>(EXIT)
  if (!exit) return
  let presses: number[] = []
  const leave = (): void => {
    page.body.hidden = true
    browser.location.replace(exit.href)
  }

  page.addEventListener('click', (event) => {
    if (!closestTo(event, EXIT)) return
    event.preventDefault()
    leave()
  })
  page.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    presses = [...presses.filter((time) => event.timeStamp - time < WITHIN), event.timeStamp]
    if (presses.length >= PRESSES) leave()
  })
}
