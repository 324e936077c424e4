const figures = new Intl.NumberFormat('fr-FR')

/** « 12 000 »: a number as French writes it; its spaces do not break. */
export const inFigures = (value: number): string => figures.format(value).replace(/[\u202f ]/g, '\u00a0')

/**
 * « 1 lauréate », « 3 lauréates »: a number and what it counts, kept on one line. Zero is singular in French. `many` is the plural when it is not
 * the singular with an « s ».
 */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${inFigures(count)}\u00a0${agreed(count, one, many)}`
}

/** The word alone, as the number before it has it. */
export function agreed(count: number, one: string, many = `${one}s`): string {
  return Math.abs(count) < 2 ? one : many
}
