import { equal } from 'node:assert/strict'
import { FORM } from './proposal-form.ts'
import type { Reader } from './reader.ts'

const value = (selector: string): string => `document.querySelector('${selector}').value`
const asked = 'new URLSearchParams(location.search)'

/** The question survives « Précédent », and the next filter is asked along with it. */
async function catalogue(reader: Reader): Promise<void> {
  await reader.open('/opportunites')
  await reader.type('#recherche', 'prix')
  await reader.key('Enter')
  await reader.sees(`${asked}.get('q') === 'prix' && /trouvée/.test(document.querySelector('#resultats').textContent)`)
  await reader.press('main article a')
  await reader.sees(`location.pathname.startsWith('/opportunites/') && document.readyState === 'complete'`)
  await reader.back()
  await reader.sees(`location.pathname === '/opportunites' && document.querySelector('#recherche') && document.readyState === 'complete'`)
  await reader.sees(`${value('#recherche')} === 'prix'`)
  if (await reader.read(`getComputedStyle(document.querySelector('#ouvrir-filtres')).display !== 'none'`)) await reader.press('#ouvrir-filtres')
  await reader.press('label[for="filtre-statut-ouvertes"]')
  await reader.sees(`${asked}.get('statut') === 'ouvertes'`)
  equal(await reader.read(`${asked}.get('q')`), 'prix')
}

/** Answers survive « Précédent », and one more erases none. */
async function profile(reader: Reader): Promise<void> {
  await reader.open('/mon-profil')
  await reader.choose('#profil-gender', 'woman')
  await reader.type('#profil-birthYear', '1990')
  await reader.key('Tab')
  await reader.sees(`/1990/.test(localStorage.getItem('profil'))`)
  await reader.press('main form a[href="/opportunites"]')
  await reader.sees(`document.querySelector('main article .site-fit:not([hidden])')`)
  await reader.back()
  await reader.sees(`location.pathname === '/mon-profil' && document.readyState === 'complete'`)
  await reader.sees(`${value('#profil-birthYear')} === '1990' && ${value('#profil-gender')} === 'woman'`)
  await reader.choose('#profil-residence', 'bretagne')
  equal(await reader.read(`localStorage.getItem('profil').split('&').sort().join(' ')`), 'birthYear=1990 gender=woman residence=bretagne')
}

/** What is typed survives « Précédent », a link included, and goes on to the next step. */
async function proposal(reader: Reader): Promise<void> {
  const name = '#champ-structure-name'
  await reader.open(FORM)
  await reader.type(name, 'Festival du Port')
  await reader.key('Tab')
  await reader.sees(`document.querySelector('${name}').getAttribute('aria-expanded') === 'false'`)
  await reader.type('#champ-contact-name', 'Camille Martin')
  await reader.key('Tab')
  await reader.press('.fr-footer__bottom-link[href="/accessibilite"]')
  await reader.sees(`location.pathname === '/accessibilite' && document.readyState === 'complete'`)
  await reader.back()
  await reader.sees(`location.pathname === '${FORM}' && document.readyState === 'complete'`)
  // A browser that keeps no page opens the form anew: what was typed is offered as the draft of this device.
  const isBack = `${value(name)} === 'Festival du Port' && ${value('#champ-contact-name')} === 'Camille Martin'`
  await reader.sees(`(${isBack}) || document.querySelector('.site-draft__actions button')`)
  if (!(await reader.read(isBack))) await reader.press('.site-draft__actions button')
  await reader.sees(`document.readyState === 'complete' && ${isBack}`)
  await reader.choose('#champ-structure-kind', 'festival')
  await reader.type('#champ-contact-email', 'camille@exemple.fr')
  await reader.key('Tab')
  await reader.press(`label[for^="champ-source-declaration"]`)
  await reader.press('button[name="aller"][value="suite"]')
  await reader.sees(`/Étape 2/.test(document.querySelector('.fr-stepper__state').textContent) && document.readyState === 'complete'`)
  await reader.type('#champ-opportunity-applyUrl', 'exemple')
  await reader.key('Tab')
  await reader.sees(`document.querySelector('#champ-opportunity-applyUrl').getAttribute('aria-invalid') === 'true'`)
}

/** « Oui » is an answer, in place. */
async function feedback(reader: Reader): Promise<void> {
  await reader.open('/opportunites/prix-francoise-demulder')
  await reader.press('form[data-feedback] button')
  await reader.sees(`/Merci/.test(document.querySelector('.site-feedback__status').textContent)`)
}

/** The settings take the focus, and give it back. */
async function settings(reader: Reader): Promise<void> {
  await reader.open('/')
  await reader.press('footer [data-opens-dialog]')
  await reader.sees(`document.querySelector('#affichage').contains(document.activeElement)`)
  await reader.key('Escape')
  await reader.sees(`document.activeElement.hasAttribute('data-opens-dialog')`)
}

/** What readers do on the site, in any browser: each goes away from a page and comes back to it. */
export const stories = { catalogue, profile, proposal, feedback, settings } as const
