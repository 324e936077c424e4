import { counted } from '../text/counted.ts'
import { type Bound, documentBounds } from './bounds.ts'

/** What is too large and how to mend it, to whoever writes or sends it. */
export function excessMessage(bound: Bound, bounds: Readonly<Record<Bound, number>> = documentBounds): string {
  const most = bounds[bound]
  switch (bound) {
    case 'levels': return `Trop d’éléments sont emboîtés les uns dans les autres\u00a0: ${counted(most, 'niveau', 'niveaux')} au plus. Sortez les plus profonds.`
    case 'values': return `Ce contenu compte trop d’éléments\u00a0: ${counted(most, 'élément')} au plus. Coupez-le en plusieurs.`
    case 'items': return `Cette liste est trop longue\u00a0: ${counted(most, 'élément')} au plus. Coupez-la en plusieurs.`
    case 'characters': return `Ce contenu est trop long\u00a0: ${counted(most, 'caractère')} en tout au plus. Coupez-le en plusieurs.`
  }
}
