import aPropos from './texts/a-propos.json'
import accessibilite from './texts/accessibilite.json'
import budget from './texts/budget.json'
import conditionsGenerales from './texts/conditions-generales.json'
import contact from './texts/contact.json'
import donneesPersonnelles from './texts/donnees-personnelles.json'
import mentionsLegales from './texts/mentions-legales.json'

/** A page that the service must have, as it is delivered. */
export interface ServicePage {
  /** Its address on the site, which links to it. */
  readonly slug: string
  readonly title: string
  readonly introduction: string
  /** Markdown, a block a line (documents/markdown.ts). */
  readonly content: readonly string[]
}

/**
 * What marks a place that the ministry fills, as « [À compléter : montant] »; it is counted until none is left (desk/opening). With its
 * capital: « un dossier à compléter » is a sentence like another.
 */
export const TO_COMPLETE = 'À compléter'

/** The pages that law, the State's design system and the service's own links call for, by their addresses. */
export const servicePages: readonly ServicePage[] = [
  { slug: 'a-propos', ...aPropos },
  { slug: 'accessibilite', ...accessibilite },
  { slug: 'budget', ...budget },
  { slug: 'conditions-generales', ...conditionsGenerales },
  { slug: 'contact', ...contact },
  { slug: 'donnees-personnelles', ...donneesPersonnelles },
  { slug: 'mentions-legales', ...mentionsLegales },
]
