export { agreed, counted, inFigures } from './counted.ts'
export { BYTE_ORDER_MARK, csvOf, csvRecord } from './csv.ts'
export { fold } from './fold.ts'
export { slugify } from './slugify.ts'
