import { vocabulary } from './vocabulary.ts'

export const kind = vocabulary({
  grant: 'Bourse ou aide à la création',
  prize: 'Prix ou concours',
  residency: 'Résidence',
  'open-call': 'Appel à candidatures',
  'call-for-projects': 'Appel à projets',
  commission: 'Commande',
  'publishing-grant': 'Aide à l’édition',
  'equipment-grant': 'Aide à l’équipement ou à l’atelier',
  'emergency-aid': 'Aide d’urgence ou sociale',
  mentoring: 'Mentorat et accompagnement',
  'portfolio-review': 'Lecture de portfolio',
  training: 'Formation',
})

/** « Votre besoin »: what a photographer comes for. */
export const benefit = vocabulary({
  funding: 'Dotation financière',
  residency: 'Résidence',
  publishing: 'Édition',
  exhibition: 'Exposition et festival',
  support: 'Accompagnement',
  equipment: 'Matériel',
})

/** What the calendar says of an opportunity at a given instant. Computed, never stored. */
export const status = vocabulary({
  open: 'Ouvertes',
  'closing-soon': 'Clôture dans 14\u00a0jours',
  upcoming: 'Bientôt ouvertes',
  rolling: 'Toute l’année',
  expected: 'Prochaine édition attendue',
  suspended: 'Suspendues',
  closed: 'Fermées',
})

export const rhythm = vocabulary({
  'one-off': 'Une seule fois',
  yearly: 'Chaque année',
  'every-two-years': 'Tous les deux ans',
  'several-sessions': 'Plusieurs sessions par an',
  rolling: 'Toute l’année, sans date limite',
})

export const windowNature = vocabulary({
  deposit: 'Dépôt du dossier',
  'pre-deposit': 'Pré-dépôt ou lettre d’intention',
  postmark: 'Envoi postal, cachet de la poste faisant foi',
})

export const windowCertainty = vocabulary({
  confirmed: 'Dates confirmées',
  expected: 'Dates attendues, d’après les éditions passées',
})

export const suspension = vocabulary({
  none: 'Aucune',
  'budget-exhausted': 'Budget épuisé',
  cancelled: 'Édition annulée',
  postponed: 'Édition reportée',
})

export const rewardNature = vocabulary({
  grant: 'Bourse',
  fee: 'Rémunération',
  copyright: 'Droits d’auteur',
  purchase: 'Achat d’œuvres',
  equipment: 'Matériel',
})

export const coveredCost = vocabulary({
  travel: 'Déplacements',
  lodging: 'Hébergement',
  meals: 'Repas',
  production: 'Production',
  hanging: 'Accrochage',
  insurance: 'Assurance',
  publishing: 'Édition',
  childcare: 'Garde d’enfant',
  accessibility: 'Aménagements liés à un handicap',
})

export const audience = vocabulary({
  women: 'Réservé aux femmes',
  'women-and-gender-minorities': 'Femmes et minorités de genre',
  all: 'Ouvert à toutes et tous',
  'all-with-priority-to-women': 'Ouvert à toutes et tous, priorité aux femmes',
})

export const careerStage = vocabulary({
  student: 'Étudiante',
  early: 'Début de carrière',
  mid: 'Milieu de carrière',
  established: 'Carrière confirmée',
  returning: 'Reprise d’activité',
})

export const professionalStatus = vocabulary({
  'artist-author': 'Artiste-autrice',
  photojournalist: 'Photojournaliste',
  'craft-photographer': 'Artisane photographe',
  collective: 'Collectif',
  none: 'Sans statut exigé',
})

export const discipline = vocabulary({
  documentary: 'Documentaire',
  photojournalism: 'Photojournalisme',
  'fine-art': 'Plasticienne',
  portrait: 'Portrait',
  fashion: 'Mode',
  'architecture-landscape': 'Architecture et paysage',
  nature: 'Nature',
  'alternative-processes': 'Procédés alternatifs',
  'photo-book': 'Livre photo',
  'moving-image': 'Image animée',
  all: 'Toutes pratiques',
})

export const placeMode = vocabulary({
  'on-site': 'Sur place',
  itinerant: 'Itinérant',
  remote: 'À distance',
})

/** A yes/no fact has three states end to end: unknown is not no. */
export const triState = vocabulary({ yes: 'Oui', no: 'Non', unspecified: 'Non précisé' })

export const childrenPolicy = vocabulary({
  yes: 'Enfant bienvenu',
  'on-request': 'À demander',
  no: 'Enfant non accueilli',
  unspecified: 'Non précisé',
})

export const documentKind = vocabulary({
  'artist-statement': 'Note d’intention',
  portfolio: 'Portfolio',
  resume: 'CV',
  biography: 'Biographie',
  budget: 'Budget prévisionnel',
  schedule: 'Calendrier du projet',
  'recommendation-letter': 'Lettre de recommandation',
  'motivation-letter': 'Lettre de motivation',
  'application-form': 'Formulaire à remplir',
  'proof-of-status': 'Justificatif d’activité (SIRET, statut)',
  'identity-document': 'Pièce d’identité',
  'proof-of-residence': 'Justificatif de domicile',
  'bank-details': 'Relevé d’identité bancaire',
  'book-dummy': 'Maquette de livre',
  other: 'Autre pièce',
})

export const effort = vocabulary({
  light: 'Dossier léger (moins d’une demi-journée)',
  medium: 'Dossier moyen (un à deux jours)',
  heavy: 'Dossier lourd (plus de deux jours)',
})

export const rightsAssignment = vocabulary({
  none: 'Aucune cession',
  'promotion-only': 'Promotion de l’événement seulement',
  extended: 'Cession étendue',
  unspecified: 'Non précisé',
})

export const applicationLanguage = vocabulary({ fr: 'Français', en: 'Anglais', es: 'Espagnol', de: 'Allemand', it: 'Italien', pt: 'Portugais' })
