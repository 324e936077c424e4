import { closestTo, controlledBy, OPENED } from './elements'

/** Dialogs over the page: the browser keeps the focus inside, closes on Escape and gives the focus back. */
export function followDialogs(page: Document): void {
  page.addEventListener('click', (event) => {
    const opener = closestTo(event, 'button[data-opens-dialog]')
    const dialog = opener && controlledBy(opener)
    if (dialog instanceof HTMLDialogElement && !dialog.open) {
      dialog.classList.add(OPENED)
      dialog.showModal()
      return
    }
    const isOutside = event.target instanceof HTMLDialogElement
    if (isOutside || closestTo(event, 'button[data-closes-dialog]')) closestTo<HTMLDialogElement>(event, 'dialog')?.close()
  })
  // « close » does not bubble: it is caught on its way down.
  page.addEventListener('close', ({ target }) => {
    if (target instanceof HTMLDialogElement) target.classList.remove(OPENED)
  }, { capture: true })
}
