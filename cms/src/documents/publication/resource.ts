import { listAt, type Problem, type Values } from './problem.ts'

function keyPoints(document: Values): Problem[] {
  const count = listAt(document, 'keyPoints').length
  return count === 0 || (count >= 3 && count <= 5) ? [] : [{ path: ['keyPoints'], message: `« À retenir » compte ${count} point${count > 1 ? 's' : ''} : écrivez-en de 3 à 5.` }]
}

function tables(document: Values): Problem[] {
  return listAt(document, 'body').flatMap((part, index) => {
    if (part['__component'] !== 'body.table' || !Array.isArray(part['columns']) || !Array.isArray(part['rows'])) return []
    const width = part['columns'].length
    const uneven = part['rows'].findIndex((row) => !Array.isArray(row) || row.length !== width)
    return uneven < 0 ? [] : [{ path: ['body', index, 'rows'], message: `La ligne ${uneven + 1} du tableau n’a pas ${width} cellules.` }]
  })
}

export const resourceRules = [keyPoints, tables] as const
