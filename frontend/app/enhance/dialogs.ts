import { closestTo, controlledBy, OPENED } from './elements'

const focusable = 'button, a[href], input:not([type="hidden"])'

/** Known by its name: Firefox before 98 has no such interface. */
const isDialog = (element: EventTarget | null): element is HTMLDialogElement => element instanceof HTMLElement && element.localName === 'dialog'

/** Dialogs over the page: the browser keeps the focus inside, closes on Escape and gives the focus back; where it knows no dialog, they are panels that do it. */
export function followDialogs(page: Document): void {
  let opener: HTMLElement | null = null

  function open(dialog: HTMLDialogElement, by: HTMLElement): void {
    opener = by
    dialog.classList.add(OPENED)
    if (dialog.showModal) dialog.showModal()
    else dialog.setAttribute('open', '')
    // WebKit leaves it on the page.
    dialog.querySelector<HTMLElement>(focusable)?.focus()
  }

  function close(dialog: HTMLDialogElement): void {
    if (dialog.close) return dialog.close()
    dialog.classList.remove(OPENED)
    dialog.removeAttribute('open')
    opener?.focus()
  }

  page.addEventListener('click', (event) => {
    const button = closestTo(event, 'button[data-opens-dialog]')
    const dialog = button && controlledBy(button)
    if (button && isDialog(dialog) && !dialog.hasAttribute('open')) return open(dialog, button)
    const shown = isDialog(event.target) || closestTo(event, 'button[data-closes-dialog]') ? closestTo<HTMLDialogElement>(event, 'dialog') : null
    if (shown) close(shown)
  })
  page.addEventListener('keydown', ({ key }) => {
    const shown = key === 'Escape' ? page.querySelector<HTMLDialogElement>(`dialog.${OPENED}`) : null
    if (shown && !shown.showModal) close(shown)
  })
  // « close » does not bubble: it is caught on its way down.
  page.addEventListener('close', ({ target }) => {
    if (!isDialog(target)) return
    target.classList.remove(OPENED)
    // Chrome 92 leaves it on the page; given twice, it is in the same place.
    opener?.focus()
  }, { capture: true })
}
