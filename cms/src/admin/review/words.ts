import { formatDate, formatHour } from '@elles/domain/opportunity'
import type { ReviewDecision } from '@elles/domain/review'
import { PARIS } from '@elles/domain/time'

/** A decision as the panel shows it: its button, and what it asks before it is taken. */
export interface DecisionWords {
  readonly event: ReviewDecision
  readonly label: string
  /** What happens, said before. */
  readonly help: string
  readonly words: string
  readonly needsPerson?: boolean
}

/** In the order in which editors need them. */
export const decisionWords: readonly DecisionWords[] = [
  { event: 'ask', label: 'Demander une relecture', help: 'La personne choisie reçoit un courriel avec l’adresse de cette fiche.', words: 'Votre message (facultatif)', needsPerson: true },
  { event: 'accept', label: 'Prête à publier', help: 'Vous avez relu ce texte et il peut être publié. La personne qui a demandé la relecture est prévenue. Rien n’est encore en ligne.', words: 'Votre message (facultatif)' },
  { event: 'send-back', label: 'Renvoyer à corriger', help: 'La personne qui a demandé la relecture reçoit votre message.', words: 'Ce qu’il faut corriger' },
  { event: 'take-back', label: 'Reprendre la rédaction', help: 'La demande de relecture est retirée.', words: 'Votre message (facultatif)' },
]

/** What is done now, according to where the text stands and who looks at it. */
export const stateHelp: Readonly<Record<string, string>> = {
  writing: 'Quand le texte est fini, demandez une relecture.',
  'to-review': 'Le texte attend d’être relu.',
  'to-correct': 'Lisez le message dans l’historique, corrigez, puis demandez de nouveau une relecture.',
  ready: 'Le texte est relu. Il peut être publié ou programmé. Le modifier le remet en rédaction.',
  published: 'Le texte en ligne est celui-ci. Le modifier le remet en rédaction ; la version en ligne ne change pas avant la prochaine publication.',
}

/** The lines of the history. */
const eventLabels: Readonly<Record<string, string>> = {
  ask: 'demande une relecture',
  'take-back': 'reprend la rédaction',
  accept: 'trouve le texte prêt',
  'send-back': 'renvoie à corriger',
  edit: 'modifie le texte',
  discard: 'annule les modifications',
  publish: 'publie',
  unpublish: 'retire du site',
  delete: 'supprime',
  verify: 'vérifie les faits',
  renew: 'prépare l’édition suivante',
  'schedule-publish': 'programme la publication',
  'schedule-unpublish': 'programme le retrait',
  'cancel-publish': 'annule la publication programmée',
  'cancel-unpublish': 'annule le retrait programmé',
  'publish-refused': 'n’a pas pu publier à l’heure dite',
  'unpublish-refused': 'n’a pas pu retirer à l’heure dite',
  'share-preview': 'crée un lien de relecture',
  'withdraw-previews': 'désactive les liens de relecture',
}

export const eventLabel = (event: string): string => eventLabels[event] ?? event

export const actionLabels = { publish: 'Publication', unpublish: 'Retrait du site' } as const


/** « vendredi 12 mars 2027 à 18 h », in Paris. */
export const moment = (iso: string): string => `${formatDate(new Date(iso), PARIS)} à ${formatHour(new Date(iso), PARIS)}`
