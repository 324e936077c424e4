import { agreed, counted } from '@elles/domain/text'

/** What Strapi's server and the browser answer at the doors of the admin, word for word: no catalogue of Strapi translates it. */
const sentences: Readonly<Record<string, string>> = {
  'Invalid credentials': 'Adresse électronique ou mot de passe incorrect.',
  'Login not allowed, please contact your administrator': 'La connexion n’est pas permise. Prévenez l’équipe technique.',
  'User not active': 'Ce compte est désactivé. Prévenez l’équipe technique.',
  'Too many requests, please try again later.': 'Trop d’essais. Attendez cinq minutes, puis réessayez.',
  'This reset password token has expired': 'Ce lien n’est plus valable. Demandez-en un autre par « Mot de passe oublié ».',
  'An application error occurred': 'La demande n’a pas abouti. Si vous avez suivi un lien reçu par courriel, il a déjà servi ou n’est plus valable\u00a0: demandez-en un autre.',
  'Invalid registrationToken': 'Ce lien d’inscription n’est plus valable. Demandez-en un autre à l’équipe technique.',
  'Invalid registration info': 'Ce lien d’inscription n’est plus valable. Demandez-en un autre à l’équipe technique.',
  'You cannot register a new super admin': 'Le premier compte existe déjà. Connectez-vous.',
  'Cannot register the first admin because the super admin role doesn\'t exist.': 'Le premier compte ne peut pas être créé\u00a0: le rôle d’administration manque. Prévenez l’équipe technique.',
  'Missing refresh token': 'Votre session est terminée. Connectez-vous de nouveau.',
  'Invalid refresh token': 'Votre session est terminée. Connectez-vous de nouveau.',
  'Session expired. Please log in again.': 'Votre session est terminée. Connectez-vous de nouveau.',
  'Missing or invalid credentials': 'Votre session est terminée. Connectez-vous de nouveau.',
  'Authentication required': 'Connectez-vous pour continuer.',
  Unauthorized: 'Votre session est terminée. Connectez-vous de nouveau.',
  'Invalid password. Expected a minimum of 8 characters with at least one number and one uppercase letter': 'Mot de passe\u00a0: au moins 12 caractères, dont un chiffre et une majuscule.',
  'Invalid pagination': 'Cette page de la liste n’existe pas.',
  'Entity not found': 'Cette fiche n’existe plus.',
  'Forbidden access': 'Votre compte n’a pas ce droit.',
  'Policy Failed': 'Votre compte n’a pas ce droit.',
  Forbidden: 'Votre compte n’a pas ce droit.',
  'Entity too large': 'C’est trop lourd pour être envoyé.',
  'Payload Too Large': 'C’est trop lourd pour être envoyé.',
  'This feature is not implemented yet': 'Le CMS ne sait pas faire cela.',
  'Not Implemented': 'Le CMS ne sait pas faire cela. Réessayez, puis prévenez l’équipe technique.',
  'Bad Request': 'La demande n’a pas été comprise. Rechargez la page, puis réessayez.',
  ValidationError: 'La demande n’a pas été comprise. Rechargez la page, puis réessayez.',
  Validation: 'Un champ n’est pas valable.',
  'Not Found': 'Cette adresse n’existe pas. Rechargez la page, puis réessayez.',
  'Method Not Allowed': 'La demande n’a pas été comprise. Rechargez la page, puis réessayez.',
  'Too Many Requests': 'Trop de demandes. Attendez cinq minutes, puis réessayez.',
  'Internal Server Error': 'Le CMS a rencontré une erreur. Réessayez, puis prévenez l’équipe technique.',
  'Server Error': 'Le CMS a rencontré une erreur. Réessayez, puis prévenez l’équipe technique.',
  'Unknown Server Error': 'Le CMS a rencontré une erreur. Réessayez, puis prévenez l’équipe technique.',
  'Unknown error occurred.': 'Une erreur s’est produite. Réessayez, puis prévenez l’équipe technique.',
  'Something went wrong': 'Une erreur s’est produite. Réessayez, puis prévenez l’équipe technique.',
  'Bad Gateway': 'Le CMS ne répond pas. Réessayez dans une minute.',
  'Service Unavailable': 'Le CMS ne répond pas. Réessayez dans une minute.',
  'Gateway Timeout': 'Le CMS ne répond pas. Réessayez dans une minute.',
  // A server that cannot be reached, in the words of Chromium, of Firefox and of Safari.
  'Failed to fetch': 'Le CMS ne répond pas. Vérifiez votre connexion, puis réessayez.',
  'NetworkError when attempting to fetch resource.': 'Le CMS ne répond pas. Vérifiez votre connexion, puis réessayez.',
  'Load failed': 'Le CMS ne répond pas. Vérifiez votre connexion, puis réessayez.',
}

const fields: Readonly<Record<string, string>> = {
  email: 'Adresse électronique', password: 'Mot de passe', firstname: 'Prénom', lastname: 'Nom', registrationToken: 'Lien d’inscription', resetPasswordToken: 'Lien reçu par courriel',
}
const fieldOf = (path: string): string => fields[path.slice(path.lastIndexOf('.') + 1)] ?? path
const kinds: Readonly<Record<string, string>> = { 'lowercase character': 'une minuscule', 'uppercase character': 'une majuscule', number: 'un chiffre' }

/** Sentences that name a field or a number. */
const shapes: readonly (readonly [shape: RegExp, inFrench: (first: string, second: string) => string])[] = [
  [/^(\S+) is a required field$/, (path) => `${fieldOf(path)}\u00a0: ce champ est obligatoire.`],
  [/^(\S+) must be a valid email$/, (path) => `${fieldOf(path)}\u00a0: adresse non valable. Exemple\u00a0: prenom.nom@exemple.fr.`],
  [/^(\S+) must be at least (\d+) characters$/, (path, least) => `${fieldOf(path)}\u00a0: au moins ${counted(Number(least), 'caractère')}.`],
  [/^(\S+) must be less than 73 bytes$/, (path) => `${fieldOf(path)}\u00a0: 72 caractères au plus, moins s’il y a des accents.`],
  [/^(\S+) must contain at least one (lowercase character|uppercase character|number)$/, (path, kind) => `${fieldOf(path)}\u00a0: au moins ${kinds[kind] ?? kind}.`],
  [/^(\d+) errors occurred$/, (count) => `${counted(Number(count), 'champ')} ${agreed(Number(count), 'n’est pas valable', 'ne sont pas valables')}.`],
]

/** What the server says, in French; undefined for a sentence of anything else. */
export function serverWords(text: string): string | undefined {
  if (Object.hasOwn(sentences, text)) return sentences[text]
  for (const [shape, inFrench] of shapes) {
    const [, first = '', second = ''] = shape.exec(text) ?? []
    if (first) return inFrench(first, second)
  }
  return undefined
}
