import { announce, closestTo } from './elements'

/** « Imprimer » and « Copier le lien »: what the reader is told when the browser has no clipboard is what she can do herself. */
export function followActions(page: Document, browser: Window): void {
  page.addEventListener('click', (event) => {
    if (closestTo(event, '[data-print]')) return browser.print()
    const address = closestTo(event, '[data-copy]')?.dataset.copy
    if (address === undefined) return
    // Absent outside of https: the type does not say so.
    const copied = Promise.resolve().then(() => browser.navigator.clipboard.writeText(address))
    copied.then(() => announce(page, 'Lien copié.'), () => announce(page, 'Le lien n’a pas pu être copié\u00a0: copiez l’adresse de la page dans votre navigateur.'))
  })
}
