import { counted, inFigures } from '../text/counted.ts'

/**
 * What is wrong with a field of a form, by code: the French sentence says how to mend it. `limit` is the bound that was passed, when there
 * is one. What was typed is never repeated.
 */
export const submissionMessages = {
  required: () => 'Remplissez ce champ.',
  'choice-required': () => 'Choisissez au moins une réponse.',
  'wrong-type': () => 'Cette valeur n’a pas la forme attendue.',
  'unknown-field': () => 'Ce formulaire ne connaît pas un des champs envoyés.',
  'unknown-choice': () => 'Choisissez une réponse de la liste.',
  'control-characters': () => 'Ce texte contient des caractères invisibles. Effacez-le et tapez-le à nouveau.',
  'too-long': (limit: number) => `Raccourcissez ce texte\u00a0: ${counted(limit, 'caractère')} au plus.`,
  'too-many': (limit: number) => `Gardez ${counted(limit, 'ligne')} au plus.`,
  'too-few-words': (limit: number) => `Écrivez au moins ${counted(limit, 'mot')}.`,
  'too-many-words': (limit: number) => `Écrivez ${counted(limit, 'mot')} au plus.`,
  'too-small': (limit: number) => `Écrivez un nombre d’au moins ${inFigures(limit)}.`,
  'too-large': (limit: number) => `Écrivez un nombre de ${inFigures(limit)} au plus.`,
  'not-whole': () => 'Écrivez un nombre entier, sans virgule.',
  'not-a-link': () => 'Écrivez une adresse web complète, qui commence par https://. Exemple\u00a0: https://www.exemple.fr/appel.',
  'not-a-public-link': () => 'Cette adresse ne mène pas à un site public. Vérifiez le nom du site.',
  'not-an-email': () => 'Écrivez une adresse électronique complète. Exemple\u00a0: nom@exemple.fr.',
  'not-a-siret': () => 'Ce SIRET n’est pas valide\u00a0: vérifiez ses 14\u00a0chiffres, ou laissez le champ vide.',
  'not-a-day': () => 'Écrivez une date qui existe. Exemple\u00a0: 2027-03-12 pour le 12 mars 2027.',
  'not-a-time': () => 'Écrivez une heure de 00:00 à 23:59. Exemple\u00a0: 18:00.',
  'closes-before-opening': () => 'La clôture doit être après l’ouverture.',
  'ends-before-start': () => 'La fin doit être après le début.',
  'maximum-below-minimum': () => 'Le plus grand des deux nombres doit être supérieur ou égal au plus petit.',
  'window-required': () => 'Ajoutez au moins une période de candidature, ou choisissez «\u00a0Toute l’année, sans date limite\u00a0».',
  'way-to-apply-required': () => 'Dites comment candidater\u00a0: une adresse web, une adresse électronique ou une adresse postale.',
  'source-link-required': () => 'Donnez l’adresse de la page où vous avez trouvé cette information.',
  'fee-required': () => 'Donnez le montant des frais, ou choisissez «\u00a0Non précisé\u00a0».',
} as const satisfies Readonly<Record<string, (limit: number) => string>>

/** Names one thing that can be wrong; a form may use it to choose its own picture, never its own words. */
export type SubmissionIssueCode = keyof typeof submissionMessages
