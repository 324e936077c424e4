import { exchangeLimits } from '@elles/domain/contract'
import { correctionField } from '@elles/domain/vocabulary'
import { typeset, type Field } from '../forms/fields.ts'

/** What a structure answers when the team asks. */
export const answerFields: readonly Field[] = [{ name: 'text', label: 'Votre réponse', hint: `${exchangeLimits.answer} caractères au plus`, kind: 'long', limit: exchangeLimits.answer } as const].map(typeset)

const asked: readonly Field[] = [
  { name: 'field', label: 'Qu’est-ce qui est faux ou manque ?', kind: 'radio', choices: correctionField.terms.map(({ code, label }) => ({ value: code, label })) },
  { name: 'problem', label: 'Que faut-il corriger ?', hint: `Ce qui est écrit, ce qu’il faudrait lire, et où le vérifier si vous le savez. ${exchangeLimits.correction} caractères au plus. Exemple : la date limite est repoussée au 30 mars, voir la page de l’appel.`, kind: 'long', limit: exchangeLimits.correction },
  { name: 'email', label: 'Votre adresse électronique', hint: 'Seulement si vous voulez une réponse. Exemple : nom@exemple.fr', kind: 'email', limit: 254, autocomplete: 'email', optional: true },
]

/** What a reader says of a page that is wrong; no more is asked. */
export const reportFields: readonly Field[] = asked.map(typeset)
