/** Who to call in France after or during violence: public services only. */
export const helpNumbers = [
  { number: '17', href: 'tel:17', text: 'en cas de danger immédiat (SMS\u00a0: 114)' },
  { number: '3919', href: 'tel:3919', text: 'écoute pour les femmes victimes de violences, anonyme et gratuit, 24\u00a0h/24' },
  { number: '01 87 20 30 90', href: 'tel:0187203090', text: 'cellule d’écoute des métiers de la culture' },
] as const

/** Where « Quitter cette page » leads: a page that anyone may have been reading. */
export const neutralPlace = 'https://www.service-public.gouv.fr/'
