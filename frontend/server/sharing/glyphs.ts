import { inflateSync } from 'node:zlib'

const ENTRY_BYTES = 20

/** One table of a WOFF 1.0 file, whose tables are deflated one by one (W3C WOFF, section 5). Throws when the file has none of that name. */
function tableOf(woff: Buffer, tag: string): Buffer {
  const count = woff.readUInt16BE(12)
  for (let index = 0; index < count; index += 1) {
    const entry = 44 + index * ENTRY_BYTES
    if (woff.toString('latin1', entry, entry + 4) !== tag) continue
    const [offset, compressed, length] = [woff.readUInt32BE(entry + 4), woff.readUInt32BE(entry + 8), woff.readUInt32BE(entry + 12)]
    const bytes = woff.subarray(offset, offset + compressed)
    return compressed < length ? inflateSync(bytes) : bytes
  }
  throw new Error(`The font has no table «\u00a0${tag}\u00a0»`)
}

/** Where in the « cmap » table the map of the basic plane is (OpenType, format 4, Windows or Unicode). */
function basicPlaneOf(cmap: Buffer): number {
  const count = cmap.readUInt16BE(2)
  const offsets = Array.from({ length: count }, (_, index) => cmap.readUInt32BE(4 + index * 8 + 4))
  const found = offsets.find((offset) => cmap.readUInt16BE(offset) === 4)
  if (found === undefined) throw new Error('The font maps no characters of the basic plane')
  return found
}

/** The characters that a font draws, by code point; those beyond the basic plane (emoji) count as not drawn. */
export function coverageOf(woff: Buffer): ReadonlySet<number> {
  const cmap = tableOf(woff, 'cmap')
  const start = basicPlaneOf(cmap)
  const segments = cmap.readUInt16BE(start + 6) / 2
  const column = (number: number, index: number): number => start + 14 + number * segments * 2 + (number > 0 ? 2 : 0) + index * 2
  const covered = new Set<number>()
  for (let index = 0; index < segments; index += 1) {
    const [last, first, delta, rangeAt] = [cmap.readUInt16BE(column(0, index)), cmap.readUInt16BE(column(1, index)), cmap.readUInt16BE(column(2, index)), column(3, index)]
    const range = cmap.readUInt16BE(rangeAt)
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const glyph = range === 0 ? (code + delta) & 0xffff : cmap.readUInt16BE(rangeAt + range + (code - first) * 2)
      if (glyph !== 0) covered.add(code)
    }
  }
  return covered
}

/**
 * The text in characters that the font draws: a letter that it lacks loses its accent, and what is still unknown (emoji, other scripts,
 * marks that show nothing) is left out rather than drawn as a box.
 */
export function drawable(text: string, covered: ReadonlySet<number>): string {
  const has = (character: string): boolean => covered.has(character.codePointAt(0) ?? 0)
  const drawn = [...text.normalize('NFC').replace(/\u202f/g, '\u00a0').replace(/\s*[\n\r\t]\s*/g, ' ').replace(/[\p{Cc}\p{Cf}]/gu, '')].map((character) => {
    if (has(character)) return character
    return [...character.normalize('NFKD')].filter(has).join('')
  })
  return drawn.join('').replace(/ {2,}/g, ' ').replace(/ (?=[,.])/g, '').trim()
}
