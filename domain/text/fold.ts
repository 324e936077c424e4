/** Lower-cases and removes what French readers do not type: accents, ligatures, typographic apostrophes. "Œuvre d’Été" → "oeuvre d'ete". */
export function fold(text: string): string {
  return text
    .toLowerCase()
    .replace(/œ/g, 'oe')
    .replace(/æ/g, 'ae')
    .replace(/[’ʼ]/g, "'")
    .normalize('NFD')
    .replace(/\p{Diacritic}/gu, '')
}
