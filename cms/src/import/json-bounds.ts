import { counted } from '@elles/domain/text'
import { importLimits } from './model.ts'

/**
 * What is too deep or too much in a JSON text, before any parser reads it: they go down by recursion and make
 * an object of each value.
 */
export function jsonFault(text: string): { readonly line: number; readonly message: string } | null {
  let [level, values, line, isText] = [0, 0, 1, false]
  for (let at = 0; at < text.length; at += 1) {
    const letter = text[at]
    if (letter === '\n') line += 1
    else if (isText) {
      if (letter === '\\') at += 1
      else if (letter === '"') isText = false
    } else if (letter === '"') isText = true
    else if (letter === '[' || letter === '{') level += 1
    else if (letter === ']' || letter === '}') level -= 1
    else if (letter === ',') values += 1
    if (level > importLimits.levels) return { line, message: `Trop d’éléments sont emboîtés les uns dans les autres\u00a0: ${counted(importLimits.levels, 'niveau', 'niveaux')} au plus.` }
    if (values > importLimits.values) return { line, message: `Ce fichier a plus de ${counted(importLimits.values, 'valeur')}\u00a0: coupez-le en plusieurs.` }
  }
  return null
}
