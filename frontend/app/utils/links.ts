/** Where the keyboard may jump from the top of each page, in order. */
export const skipLinks = [
  { label: 'Contenu', href: '#contenu' },
  { label: 'Menu', href: '#menu' },
  { label: 'Recherche', href: '#recherche-entete' },
  { label: 'Pied de page', href: '#pied-de-page' },
]

/** The main menu; editors write the last page. */
export const mainLinks = [
  { label: 'Opportunités', href: '/opportunites' },
  { label: 'Ressources', href: '/ressources' },
  { label: 'Témoignages', href: '/temoignages' },
  { label: 'Structures', href: '/structures' },
  { label: 'À propos', href: '/a-propos' },
]

/** A page about the reader's own choices; `counts` tells how many opportunities she keeps. */
export interface HeaderTool {
  readonly label: string
  readonly href: string
  readonly icon: string
  readonly counts?: boolean
}

/** Beside the service's name, and in the menu on narrow screens. */
export const headerTools: readonly HeaderTool[] = [
  { label: 'Ma sélection', href: '/selection', icon: 'fr-icon-bookmark-line', counts: true },
  { label: 'Mon profil', href: '/mon-profil', icon: 'fr-icon-user-line' },
]

/** A link of the footer, or words alone until the page that they name is published. */
export interface FooterItem {
  readonly label: string
  readonly href: string | null
}

/** What every State site's footer must offer, in this order (DSFR, law of 11 February 2005, article 47). No cookie is set: nothing to manage. */
const compulsory = [
  { label: 'Plan du site', href: '/plan-du-site', isWritten: false },
  // The law asks for this mention on every page, also before the declaration is published.
  { label: 'Accessibilité\u00a0: non conforme', href: '/accessibilite', isWritten: true, isMention: true },
  { label: 'Mentions légales', href: '/mentions-legales', isWritten: true },
  { label: 'Données personnelles', href: '/donnees-personnelles', isWritten: true },
]

/** The compulsory part of the footer, without links to pages that editors have not published. */
export function compulsoryItems(isPublished: (href: string) => boolean): FooterItem[] {
  return compulsory.flatMap(({ label, href, isWritten, isMention }): FooterItem[] => (!isWritten || isPublished(href) ? [{ label, href }] : isMention ? [{ label, href: null }] : []))
}

/** The State's reference sites (DSFR footer). */
export const stateLinks = ['info.gouv.fr', 'service-public.gouv.fr', 'legifrance.gouv.fr', 'data.gouv.fr'].map((host) => ({ label: host, href: `https://${host === 'service-public.gouv.fr' ? 'www.' : ''}${host}` }))

const safeSchemes: ReadonlySet<string> = new Set(['https:', 'mailto:', 'tel:'])
/** Never part of an address as people write it; browsers drop some of them, and then read another one. */
const hidden = /[\u0000-\u0020\u007f-\u00a0\u200b-\u200f\u2028-\u202e\\]/

/** Whether an address may be put in a link: https, mailto:, tel:, a path or an anchor of this site. Nothing that runs, nothing that reads as something else. */
export function isSafeHref(href: string): boolean {
  if (hidden.test(href)) return false
  if (/^(\/(?!\/)|#)/.test(href)) return true
  return URL.canParse(href) && safeSchemes.has(new URL(href).protocol) && /^[a-z]+:/i.test(href)
}

/** Whether a link leaves the site. */
export function leavesSite(href: string): boolean {
  return /^https:/i.test(href)
}
