import { counted } from '@elles/domain/text'
import { exchangeLimits } from '@elles/domain/contract'
import { correctionField } from '@elles/domain/vocabulary'
import type { Field } from '../forms/fields.ts'

/** What a structure answers when the team asks. */
export const answerFields: readonly Field[] = [{ name: 'text', label: 'Votre réponse', hint: `${counted(exchangeLimits.answer, 'caractère')} au plus`, kind: 'long', limit: exchangeLimits.answer }]

/** What a reader says of a page that is wrong; no more is asked. */
export const reportFields: readonly Field[] = [
  { name: 'field', label: 'Qu’est-ce qui est faux ou manque\u00a0?', kind: 'radio', choices: correctionField.terms.map(({ code, label }) => ({ value: code, label })) },
  { name: 'problem', label: 'Que faut-il corriger\u00a0?', hint: `Ce qui est écrit, ce qu’il faudrait lire, et où le vérifier si vous le savez. ${counted(exchangeLimits.correction, 'caractère')} au plus. Exemple\u00a0: la date limite est repoussée au 30 mars, voir la page de l’appel.`, kind: 'long', limit: exchangeLimits.correction },
  { name: 'email', label: 'Votre adresse électronique', hint: 'Seulement si vous voulez une réponse. Exemple\u00a0: nom@exemple.fr', kind: 'email', limit: 254, autocomplete: 'email', optional: true },
]
