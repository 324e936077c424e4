import { closestTo } from '../elements'

/** A link of the list of errors opens the part that its field is folded in, and gives the field the focus. */
export function followErrors(page: Document): void {
  page.addEventListener('click', (event) => {
    const link = closestTo<HTMLAnchorElement>(event, '.site-form-errors a[href^="#"]')
    const field = link && page.getElementById(link.hash.slice(1))
    if (!field) return
    event.preventDefault()
    field.closest('details')?.setAttribute('open', '')
    field.focus()
  })
}
