import type { TextReading } from '../search/reading.ts'

/** What a reader should know of the way her words were read; nothing when they were read as written. */
export function noticesOf({ relaxed, widened, unoffered, corrected, unknown }: TextReading, q: string): string[] {
  const notices: string[] = []
  if (corrected !== null) notices.push(`Rien ne contient «\u00a0${q}\u00a0» tel quel\u00a0: voici ce qui répond à «\u00a0${corrected}\u00a0».`)
  if (relaxed) notices.push(`Rien ne contient tous vos mots${unknown.length > 0 ? ` (${unknown.map((word) => `«\u00a0${word}\u00a0»`).join(', ')} ${unknown.length === 1 ? 'n’apparaît' : 'n’apparaissent'} nulle part)` : ''}\u00a0: voici ce qui en contient le plus.`)
  if (widened) notices.push(unoffered ? 'Ce qui contient tous vos mots est fermé ou suspendu. Voici ce qui en contient la plupart.' : 'Peu de réponses contiennent tous vos mots\u00a0: voici aussi celles qui en contiennent la plupart.')
  return notices
}
