import { counted } from '@elles/domain/text'
import { isTimezone } from '@elles/domain/contract'
import { listAt, type Problem, textAt, type Values, valuesAt } from './problem.ts'

function keyPoints(document: Values): Problem[] {
  const count = listAt(document, 'keyPoints').length
  return count === 0 || (count >= 3 && count <= 5) ? [] : [{ path: ['keyPoints'], message: `« À retenir » compte ${counted(count, 'point')}\u00a0: écrivez-en de 3 à 5.` }]
}

function tables(document: Values): Problem[] {
  return listAt(document, 'body').flatMap((part, index) => {
    if (part['__component'] !== 'body.table' || !Array.isArray(part['columns']) || !Array.isArray(part['rows'])) return []
    const width = part['columns'].length
    const uneven = part['rows'].findIndex((row) => !Array.isArray(row) || row.length !== width)
    return uneven < 0 ? [] : [{ path: ['body', index, 'rows'], message: `La ligne ${uneven + 1} du tableau n’a pas ${counted(width, 'cellule')}.` }]
  })
}

function eventTimezone(document: Values): Problem[] {
  const timezone = textAt(valuesAt(document, 'event'), 'timezone')
  return timezone === '' || isTimezone(timezone) ? [] : [{ path: ['event', 'timezone'], message: `« ${timezone} » n’est pas un fuseau horaire connu. Exemple : Europe/Paris.` }]
}

export const resourceRules = [keyPoints, tables, eventTimezone] as const
