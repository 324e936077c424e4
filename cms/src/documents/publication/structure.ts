import { listAt, numberAt, type Problem, textAt, type Values } from './problem.ts'

const LA_POSTE_SIREN = '356000000'

const luhnSum = (digits: string): number =>
  [...digits].reverse().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 1 : 2)
    return sum + (value > 9 ? value - 9 : value)
  }, 0)

/**
 * Whether 14 digits make a SIRET: Luhn's key, except La Poste's establishments other than its head office, whose digits add up to
 * a multiple of 5 (INSEE, Sirene documentation).
 */
export function isSiret(text: string): boolean {
  const digits = text.replace(/\s/g, '')
  if (!/^\d{14}$/.test(digits)) return false
  if (luhnSum(digits) % 10 === 0) return true
  return digits.startsWith(LA_POSTE_SIREN) && [...digits].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0
}

function siret(document: Values): Problem[] {
  const value = textAt(document, 'siret')
  return value === '' || isSiret(value) ? [] : [{ path: ['siret'], message: 'Ce SIRET n’est pas valide : vérifiez ses 14 chiffres.' }]
}

/** A figure is read with its year and where it comes from, or not at all. */
function parityFigures(document: Values): Problem[] {
  return listAt(document, 'parityFigures').flatMap((figure, index): Problem[] => {
    const path = ['parityFigures', index]
    const [women, total] = [numberAt(figure, 'women'), numberAt(figure, 'total')]
    return [
      ...(women !== null && total !== null && women > total ? [{ path: [...path, 'women'], message: 'Le nombre de femmes dépasse le total.' }] : []),
      ...(textAt(figure, 'source') === '' ? [{ path: [...path, 'source'], message: 'Dites d’où vient ce chiffre.' }] : []),
    ]
  })
}

export const structureRules = [siret, parityFigures] as const
