import { vocabulary } from './vocabulary.ts'

export const resourceFormat = vocabulary({
  'practical-guide': 'Fiche pratique',
  article: 'Article',
  video: 'Vidéo',
  webinar: 'Webinaire',
  template: 'Modèle à réutiliser',
  'winning-file': 'Dossier lauréat commenté',
})

export const resourceLevel = vocabulary({ beginner: 'Pour débuter', intermediate: 'Pour aller plus loin', advanced: 'Pour approfondir' })

export const calloutTone = vocabulary({ info: 'Bon à savoir', warning: 'Attention', tip: 'Astuce', example: 'Exemple' })
