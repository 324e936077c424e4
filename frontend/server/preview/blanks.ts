import type { PreviewType } from '@elles/domain/contract'

export type Values = Record<string, unknown>

const soon = (what: string): string => `${what} à compléter`
/** No document has this identity: the reference leads nowhere. */
const NOBODY = 'aucune'

/**
 * What stands on the page where a draft says nothing yet and its contract asks for something. Words say that they are missing; a code cannot, so the
 * banner does. `today` is YYYY-MM-DD.
 */
export const blanksOf = (type: PreviewType, today: string): Values => ({
  opportunity: {
    title: soon('Titre'), tagline: soon('Phrase de présentation'), kind: 'grant', organiser: NOBODY, rhythm: 'one-off', eligibility: { audience: 'all' }, application: {}, verifiedOn: today,
  },
  resource: { title: soon('Titre'), standfirst: soon('Chapeau'), format: 'article', objective: soon('… objectif') },
  'partner-structure': { name: soon('Nom'), kind: 'network', presentation: soon('Présentation'), updatedOn: today },
  testimonial: { title: soon('Titre'), series: 'declic', format: 'text', person: { displayName: soon('Nom') }, quote: soon('Phrase forte') },
  page: { title: soon('Titre') },
  home: { heading: soon('Titre'), introduction: soon('Introduction') },
}[type])
