import { vocabulary } from './vocabulary.ts'

export const testimonialSeries = vocabulary({
  'on-m-a-dit': 'Un jour, on m’a dit que…',
  'premiere-fois': 'La première fois que…',
  declic: 'Déclic',
})

export const testimonialFormat = vocabulary({ video: 'Vidéo', audio: 'Audio', text: 'Texte' })

export const anonymity = vocabulary({ named: 'Nom affiché', 'first-name': 'Prénom seulement', anonymous: 'Anonyme' })
