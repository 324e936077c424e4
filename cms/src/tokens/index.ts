/** What the site may ask of the CMS: one token a purpose, each with the only scopes it needs. Its value comes from the environment. */
export interface SiteToken {
  name: string
  description: string
  variable: string
  scopes: readonly string[]
}

export const siteTokens: readonly SiteToken[] = [
  {
    name: 'site-lecture',
    description: 'Le site public lit le fil des contenus publiés, le total des avis et, pour qui tient un lien d’aperçu signé, ce brouillon. Rien d’autre.',
    variable: 'CMS_READ_TOKEN',
    scopes: ['api::published.published.find', 'api::feedback.feedback.summary', 'api::preview.preview.open'],
  },
  {
    name: 'site-avis',
    description: 'Le site public ajoute un avis à un compteur. Rien d’autre.',
    variable: 'CMS_FEEDBACK_TOKEN',
    scopes: ['api::feedback.feedback.create'],
  },
  {
    name: 'site-propositions',
    description: 'Le site public transmet les propositions des structures et leur suivi. Rien d’autre.',
    variable: 'CMS_SUBMISSION_TOKEN',
    scopes: ['challenge', 'delay', 'create', 'correct', 'confirm', 'read', 'answer', 'withdraw'].map((action) => `api::submission.submission.${action}`),
  },
]
