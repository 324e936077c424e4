import { type Kept, keptInWords } from './kept-days.ts'

/** What is done with personal data, as articles 13 and 30 of the GDPR ask to say it: in French, for everybody. */
export interface Treatment {
  readonly id: string
  readonly title: string
  /** What is held, and of whom. */
  readonly data: string
  /** Finalité: what for. */
  readonly purpose: string
  readonly legalBasis: string
  /** Durée de conservation, a sentence a kind of entry. */
  readonly retention: readonly string[]
  /** The durations that `retention` tells and the job keeps. */
  readonly keeps: readonly Kept[]
  readonly processors: string
  /** How what is held about somebody is given, and erased, when they ask. */
  readonly onRequest: string
  /** Whether `npm run personal-data` finds it by a mail address. */
  readonly byAddress: boolean
}

const PUBLIC_INTEREST = 'Mission d’intérêt public (article 6.1.e du RGPD)'
const CONSENT = 'Accord de la personne (article 6.1.a du RGPD)'
const HOST = 'L’hébergeur'
const BY_ADDRESS = 'À partir de votre adresse électronique, l’équipe vous donne tout ce qui est gardé, ou l’efface.'

/** Every treatment of personal data by the service. A table of the CMS that holds some and is in none of them fails a test. */
export const treatments = [
  {
    id: 'submissions', title: 'Propositions et signalements d’erreur',
    data: 'Le nom et l’adresse électronique de la personne qui écrit, ce qu’elle propose ou signale, les questions et les réponses échangées.',
    purpose: 'Confirmer l’adresse, vérifier la proposition ou l’erreur, répondre.', legalBasis: PUBLIC_INTEREST,
    retention: [
      `Proposition non confirmée\u00a0: ${keptInWords('unconfirmed')}.`,
      `Proposition ou signalement refusé, retiré, en double ou indésirable\u00a0: ${keptInWords('refused')} après la décision.`,
      `Proposition acceptée\u00a0: le nom, l’adresse et le texte reçu sont effacés ${keptInWords('acceptedContact')} après la décision. La fiche publiée reste en ligne.`,
      'Proposition en cours\u00a0: jusqu’à la décision.',
    ],
    keeps: ['unconfirmed', 'refused', 'acceptedContact'], processors: HOST, onRequest: BY_ADDRESS, byAddress: true,
  },
  {
    id: 'mails', title: 'Courriels envoyés par le service',
    data: 'L’adresse de la personne, l’objet et le texte du courriel.',
    purpose: 'Faire confirmer une adresse, répondre à une proposition, prévenir une personne de l’équipe.', legalBasis: PUBLIC_INTEREST,
    retention: [
      'L’adresse et le texte sont effacés dès l’envoi.',
      `La trace de l’envoi (objet et date), ou un courriel qui n’a pas pu partir\u00a0: ${keptInWords('sentMail')}.`,
    ],
    keeps: ['sentMail'], processors: 'L’hébergeur et le prestataire qui envoie les courriels', onRequest: BY_ADDRESS, byAddress: true,
  },
  {
    id: 'form-guard', title: 'Protection des formulaires',
    data: 'Des empreintes de l’adresse IP et de l’adresse électronique, calculées avec une clé qui change chaque jour. Les adresses elles-mêmes ne sont pas gardées.',
    purpose: 'Freiner les robots et éviter d’enregistrer deux fois le même envoi.', legalBasis: PUBLIC_INTEREST,
    retention: [`D’une heure à ${keptInWords('formGuard')}, selon l’empreinte.`],
    keeps: ['formGuard'], processors: HOST, onRequest: 'Ces empreintes ne permettent pas de retrouver une personne.', byAddress: false,
  },
  {
    id: 'testimonials', title: 'Témoignages',
    data: 'Le nom choisi, la région, l’activité, le portrait, le récit, et la date de l’accord.',
    purpose: 'Publier le parcours d’une photographe.', legalBasis: CONSENT,
    retention: ['Tant que la personne est d’accord. Le témoignage est retiré quand elle le demande.'],
    keeps: [], processors: HOST, onRequest: 'L’équipe vous donne, corrige ou efface votre témoignage.', byAddress: false,
  },
  {
    id: 'catalogue', title: 'Personnes nommées dans le catalogue et les ressources',
    data: 'Le nom des autrices et auteurs de ressources et d’images, les contacts professionnels des structures, publics ou gardés par l’équipe.',
    purpose: 'Dire qui a écrit ou photographié, et à qui écrire pour candidater.', legalBasis: PUBLIC_INTEREST,
    retention: ['Tant que la page est en ligne, ou utile à l’équipe.'],
    keeps: [], processors: HOST, onRequest: 'L’équipe corrige ou retire le nom ou le contact.', byAddress: false,
  },
  {
    id: 'team', title: 'Comptes de l’équipe',
    data: 'Le nom et l’adresse électronique professionnelle des personnes qui tiennent le site, une empreinte de leur mot de passe, la clé chiffrée de leur double authentification, l’heure et le navigateur de leurs sessions, ce qu’elles ont relu, publié ou retiré.',
    purpose: 'Ouvrir le bureau aux seules personnes autorisées, et savoir qui a fait quoi.', legalBasis: PUBLIC_INTEREST,
    retention: ['Compte\u00a0: tant que la personne fait partie de l’équipe.', 'Journal des décisions\u00a0: toute la vie du service. Il contient un numéro de compte, pas un nom.'],
    keeps: [], processors: HOST, onRequest: 'L’administration donne, corrige ou supprime le compte.', byAddress: false,
  },
] as const satisfies readonly Treatment[]

export type TreatmentId = (typeof treatments)[number]['id']
