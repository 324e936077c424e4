import { type Problem, textAt, type Values } from './problem.ts'

const QUOTE_LENGTH = 200

function quote(document: Values): Problem[] {
  const length = textAt(document, 'quote').length
  return length <= QUOTE_LENGTH ? [] : [{ path: ['quote'], message: `La citation compte ${length} caractères : ${QUOTE_LENGTH} au plus.` }]
}

export const testimonialRules = [quote] as const
