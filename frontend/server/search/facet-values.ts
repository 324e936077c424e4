import { slugify } from '@elles/domain/text'
import { vocabulary, type Term, type Vocabulary } from '@elles/domain/vocabulary'

/** The code of a fact that nobody gave. */
export const UNSPECIFIED = 'unspecified'

const unspecified: Term = { code: UNSPECIFIED, label: 'Non précisé', slug: 'non-precise' }

type Values = Pick<Vocabulary, 'codes' | 'terms' | 'fromSlug'>

/** Whether a value says that a fact is unknown. */
export const isUnspecified = (code: string): boolean => code === UNSPECIFIED || code.startsWith(`${UNSPECIFIED}-`)

/** A vocabulary of facts that may be unknown: « Non précisé » comes last. */
export function withUnspecified({ codes, terms, fromSlug }: Values): Values {
  const [first, ...rest] = codes
  return { codes: [first, ...rest, UNSPECIFIED], terms: [...terms, unspecified], fromSlug: (slug) => (slug === unspecified.slug ? UNSPECIFIED : fromSlug(slug)) }
}

/** Until when one may still apply: each value holds the shorter ones. */
export const deadlineReach = vocabulary({ 7: 'Dans 7\u00a0jours', 30: 'Dans 30\u00a0jours', 90: 'Dans 90\u00a0jours', none: 'Sans date limite' })

const modes = vocabulary({ remote: 'À distance', itinerant: 'Itinérant' })

/** Where opportunities abroad are; the country is free text in the CMS: one that is not here is only « À l’étranger ». Codes are slugs. */
const countries = vocabulary({
  allemagne: 'Allemagne', belgique: 'Belgique', canada: 'Canada', espagne: 'Espagne', 'etats-unis': 'États-Unis', italie: 'Italie', japon: 'Japon', luxembourg: 'Luxembourg', maroc: 'Maroc', 'pays-bas': 'Pays-Bas', portugal: 'Portugal',
  'royaume-uni': 'Royaume-Uni', senegal: 'Sénégal', suisse: 'Suisse', tunisie: 'Tunisie',
})
const abroad = vocabulary({ abroad: 'À l’étranger' })

/** The values of a country written as text; none for France, whose regions are values. */
export function countryCodes(country: string): readonly string[] {
  const slug = slugify(country)
  return slug === 'france' || slug === '' ? [] : [...abroad.codes, ...(countries.has(slug) ? [slug] : [])]
}

/** Where it happens: at a distance, in one of these regions, abroad and in which country. */
export function whereabouts(regions: Values): Values {
  const parts = [modes, regions, abroad, countries]
  const [first, ...rest] = modes.codes
  return withUnspecified({
    codes: [first, ...rest, ...parts.slice(1).flatMap(({ codes }) => codes)],
    terms: parts.flatMap(({ terms }) => terms),
    fromSlug: (slug) => parts.map(({ fromSlug }) => fromSlug(slug)).find((code) => code !== undefined),
  })
}

/** Whether a value is worth listing only when it would give something: the countries of the world are many, and so are unknown conditions. */
export const isListedWhenFound = (code: string): boolean => countries.has(code) || code.startsWith(`${UNSPECIFIED}-`)

/** What applying costs (content-model.md). */
export const cost = vocabulary({ free: 'Sans frais', 'application-fee': 'Avec frais de dossier', 'participation-fee': 'Avec frais de participation', [UNSPECIFIED]: unspecified.label })

const bands = [
  { code: 'under-1000', label: 'Moins de 1\u00a0000\u00a0€', from: 0, to: 1000 },
  { code: 'to-5000', label: 'De 1\u00a0000 à moins de 5\u00a0000\u00a0€', from: 1000, to: 5000 },
  { code: 'to-10000', label: 'De 5\u00a0000 à moins de 10\u00a0000\u00a0€', from: 5000, to: 10_000 },
  { code: 'from-10000', label: '10\u00a0000\u00a0€ et plus', from: 10_000, to: Infinity },
] as const

/** The code of an amount that is not in euros. */
export const OTHER_CURRENCY = 'other-currency'

/** What one gets, in bands of euros: each holds its lower bound and not its upper one, as its words say. Exchange rates are not kept: other currencies have a value of their own. */
export const amountBand = { ...vocabulary({ ...Object.fromEntries(bands.map(({ code, label }) => [code, label])), [OTHER_CURRENCY]: 'Autre monnaie', [UNSPECIFIED]: unspecified.label }), bands }

/** What makes it possible, or fair, to take part; then each of these as an unknown, which a reader may still ask the organiser. */
export const condition = vocabulary({
  'paid-exhibition': 'Exposition rémunérée',
  'covered-costs': 'Frais pris en charge',
  children: 'Enfant bienvenu',
  splittable: 'Séjour fractionnable',
  'step-free': 'Lieu accessible',
  'fair-rights': 'Droits d’auteur respectés',
  'light-application': 'Dossier léger',
  'unspecified-paid-exhibition': 'Rémunération de l’exposition non précisée',
  'unspecified-covered-costs': 'Prise en charge des frais non précisée',
  'unspecified-children': 'Accueil d’un enfant à demander ou non précisé',
  'unspecified-splittable': 'Découpage du séjour non précisé',
  'unspecified-step-free': 'Accessibilité du lieu non précisée',
  'unspecified-fair-rights': 'Droits d’auteur non précisés',
  'unspecified-light-application': 'Poids du dossier non précisé',
})
