/** A word that may be wider than a narrow tile, before the ending at which French lets it be cut. */
const cut = /(?<start>\p{L}{8,})(?<end>ment|tion|sion)(?=s?(?!\p{L}))/giu

/** The same words with soft hyphens: a browser without a French dictionary, as Chrome on a computer, cuts a long word there and shows its hyphen. */
export const hyphenated = (text: string): string => text.replace(cut, '$<start>\u00ad$<end>')
