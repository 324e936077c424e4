import { vocabulary } from './vocabulary.ts'

export const structureKind = vocabulary({
  'exhibition-venue': 'Lieu d’exposition ou centre d’art',
  festival: 'Festival',
  residency: 'Résidence',
  prize: 'Prix',
  school: 'École ou formation',
  press: 'Presse',
  publisher: 'Maison d’édition',
  gallery: 'Galerie',
  'agency-or-collective': 'Agence ou collectif',
  network: 'Association ou réseau',
  'rights-society': 'Organisme de gestion de droits',
  union: 'Syndicat',
  foundation: 'Fondation ou mécène',
  administration: 'Administration',
})

export const structureNetwork = vocabulary({
  diagonal: 'Réseau Diagonal',
  'arts-en-residence': 'Arts en résidence',
  platform: 'Platform',
  'france-photobook': 'France PhotoBook',
  other: 'Autre réseau',
})

/** Who is counted by a parity figure (women among all). */
export const parityIndicator = vocabulary({
  directors: 'Direction',
  exhibited: 'Artistes exposées',
  laureates: 'Lauréates',
  applicants: 'Candidates',
  published: 'Photographes publiées',
  'picture-editors': 'Iconographes',
  teachers: 'Enseignantes',
  students: 'Étudiantes',
  jury: 'Membres du jury',
  residents: 'Artistes en résidence',
  acquisitions: 'Acquisitions',
})

export const commitmentKind = vocabulary({
  'parity-charter': 'Charte pour l’égalité',
  'balanced-jury': 'Jury paritaire',
  'published-figures': 'Chiffres de parité publiés',
  'artist-remuneration': 'Rémunération des artistes exposées',
  'violence-prevention': 'Prévention des violences et du harcèlement',
  'family-support': 'Accueil des parents et des enfants',
})
