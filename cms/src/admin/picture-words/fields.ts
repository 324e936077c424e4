import { captionOf, missingWords, type Legend } from '@elles/domain/picture'
import { pictureLicence } from '@elles/domain/vocabulary'

/** What the dialog asks, as it is typed. */
export interface Answers extends Legend {
  readonly alternativeText: string
}

/** One question of the dialog. */
export interface WordQuestion {
  readonly name: keyof Answers
  readonly label: string
  readonly hint: string
  /** What to say when it is left empty; absent when it may be. */
  readonly missing?: string
  readonly isLong?: true
  /** What is met most often; anything else may be written. */
  readonly proposals?: readonly string[]
}

/** In the order in which they are asked. */
export const fields: readonly WordQuestion[] = [
  { name: 'alternativeText', label: 'Texte alternatif', hint: 'Ce que l’image apporte à qui ne la voit pas, en une phrase. Exemple : « Page de portfolio avec deux images par page ».', missing: 'Écrivez ce que l’image montre.', isLong: true },
  { name: 'legend', label: 'Légende', hint: 'Facultative. Ce que l’image montre et pourquoi. Exemple : « Atelier ouvert à Nancy ».' },
  { name: 'credit', label: 'Crédit', hint: 'De qui est l’image ? Exemple : « Inès Diallo ». Pour un logo : la structure.', missing: 'Écrivez de qui est l’image.' },
  { name: 'licence', label: 'Licence', hint: 'Ce qui permet de la montrer. Choisissez une proposition ou écrivez-en une autre.', missing: 'Écrivez ce qui permet de montrer l’image.', proposals: pictureLicence.terms.map(({ label }) => label) },
]

/** The questions whose answer the CMS would refuse, in their order. */
export const missingOf = (answers: Answers): (keyof Answers)[] => missingWords({ alternativeText: answers.alternativeText, caption: captionOf(answers) })
