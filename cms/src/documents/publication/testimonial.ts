import { counted, inFigures } from '@elles/domain/text'
import { type Problem, textAt, type Values, valuesAt } from './problem.ts'

const QUOTE_LENGTH = 200

function quote(document: Values): Problem[] {
  const length = textAt(document, 'quote').length
  return length <= QUOTE_LENGTH ? [] : [{ path: ['quote'], message: `La citation compte ${counted(length, 'caractère')}\u00a0: ${inFigures(QUOTE_LENGTH)} au plus.` }]
}

/** A person who asked for her words to be withdrawn is obeyed (GDPR, article 7.3). */
function consent(document: Values): Problem[] {
  return textAt(valuesAt(document, 'consent'), 'withdrawalAskedOn') === '' ? [] : [{ path: ['consent', 'withdrawalAskedOn'], message: 'La personne a demandé le retrait de ce témoignage : il ne peut plus être publié.' }]
}

export const testimonialRules = [quote, consent] as const
