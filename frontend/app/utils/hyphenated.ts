/** A word that may be wider than a narrow tile, before the ending at which French lets it be cut. */
const cut = /(?<start>\p{L}{8,})(?<end>ment|tion|sion)(?=s?(?!\p{L}))/giu

/** The same words with soft hyphens: every browser cuts a long word there alone. With `hyphens: auto`, those that have a French dictionary cut short ones too. */
export const hyphenated = (text: string): string => text.replace(cut, '$<start>\u00ad$<end>')
