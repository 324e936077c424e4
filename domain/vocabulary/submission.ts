import { vocabulary } from './vocabulary.ts'

/** Where a proposal stands, in the words of editors; `submissionStateForSubmitter` has those of who sent it. */
export const submissionState = vocabulary({
  'to-confirm': 'Adresse à confirmer',
  received: 'À traiter',
  'in-review': 'En cours d’examen',
  'needs-info': 'Précisions demandées',
  accepted: 'Acceptée',
  refused: 'Refusée',
  duplicate: 'Doublon',
  spam: 'Indésirable',
})

/** The same states as the structure reads them; an undesired entry is told nothing more than that it was received. */
export const submissionStateForSubmitter = vocabulary({
  'to-confirm': 'Confirmez votre adresse électronique',
  received: 'Reçue, en attente d’examen',
  'in-review': 'En cours d’examen',
  'needs-info': 'Nous attendons vos précisions',
  accepted: 'Acceptée, publication en préparation',
  refused: 'Non retenue',
  duplicate: 'Déjà dans notre catalogue',
  spam: 'Reçue',
})

/** What one row of the queue is. */
export const submissionKind = vocabulary({ opportunity: 'Proposition d’opportunité', correction: 'Signalement d’une erreur' })

/** Why a proposal is not published. `withdrawn` is chosen by the structure itself. */
export const refusalReason = vocabulary({
  'outside-scope': 'Hors du champ du service (photographie, appel ouvert aux femmes)',
  'not-open-to-women': 'Fermée aux femmes photographes',
  closed: 'La date limite est passée',
  'unfair-terms': 'Cession de droits ou frais excessifs',
  unverifiable: 'Informations impossibles à vérifier',
  commercial: 'Annonce commerciale',
  withdrawn: 'Retirée par la structure',
  other: 'Autre motif',
})

/** What a person who proposes an opportunity is to it. */
export const submissionSource = vocabulary({
  organiser: 'Je représente la structure qui organise',
  partner: 'Je représente un partenaire de l’opportunité',
  relay: 'Je relaie une information publique',
})

/** What a correction is about. */
export const correctionField = vocabulary({
  deadline: 'La date limite ou le calendrier',
  link: 'Un lien',
  amount: 'La dotation ou les frais',
  eligibility: 'Les conditions de candidature',
  organiser: 'La structure',
  description: 'Le texte',
  accessibility: 'L’accessibilité de la page',
  other: 'Autre chose',
})

/** Where deadlines are read: the zones of French territories, and those of the countries that most calls come from. */
export const submissionTimezone = vocabulary({
  'Europe/Paris': 'Heure de Paris',
  'America/Guadeloupe': 'Heure de Guadeloupe',
  'America/Martinique': 'Heure de Martinique',
  'America/Cayenne': 'Heure de Guyane',
  'Indian/Reunion': 'Heure de La Réunion',
  'Indian/Mayotte': 'Heure de Mayotte',
  'America/Miquelon': 'Heure de Saint-Pierre-et-Miquelon',
  'Pacific/Noumea': 'Heure de Nouvelle-Calédonie',
  'Pacific/Tahiti': 'Heure de Tahiti',
  'Pacific/Wallis': 'Heure de Wallis-et-Futuna',
  'Europe/London': 'Heure de Londres',
  'America/New_York': 'Heure de New York',
  'Etc/UTC': 'Temps universel (UTC)',
})
