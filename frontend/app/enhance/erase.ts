import { announce, closestTo } from './elements'
import { forgetAll } from './storage'

/** What the reader told or kept: her selection, her profile, the documents she ticked. How the site looks is no secret. */
const PERSONAL = /^(?:selection$|profil$|pieces-)/

/** « Tout effacer de cet appareil »: one button for what every page keeps here. */
export function followErasure(page: Document, browser: Window): void {
  page.addEventListener('click', (event) => {
    if (!closestTo(event, '[data-erase-all]') || !browser.confirm('Effacer de cet appareil votre sélection, votre profil et vos pièces cochées\u00a0?')) return
    const isDone = forgetAll(page, PERSONAL)
    // The other scripts show what is kept now, as they do when another tab changes it.
    browser.dispatchEvent(new Event('storage'))
    announce(page, isDone ? 'Votre sélection, votre profil et vos pièces cochées sont effacés de cet appareil.' : 'Votre navigateur refuse l’accès à ce que le site garde sur cet appareil.')
  })
}
