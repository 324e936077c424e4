import { isSiret } from '@elles/domain/contract'
import { listAt, numberAt, type Problem, textAt, type Values } from './problem.ts'

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
