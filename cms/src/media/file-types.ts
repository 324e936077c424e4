/** Bytes of a file. The site fetches nothing larger (frontend/server/published/media-cache.ts). */
export const LARGEST = 20 * 1024 * 1024

/** A kind of file that the media library takes. */
export interface FileType {
  readonly mime: string
  readonly extension: string
  /** What its first bytes are. */
  readonly recognises: (head: Buffer) => boolean
}

const startsWith = (...bytes: readonly number[]) => (head: Buffer): boolean => bytes.every((byte, index) => head[index] === byte)
const says = (text: string, at: number) => (head: Buffer): boolean => head.toString('latin1', at, at + text.length) === text
/** ISO base media: a box « ftyp » that holds the main brand and, after a version, those that the file is compatible with (ISO/IEC 14496-12, 4.3). */
const brands = (head: Buffer): string[] => {
  if (!says('ftyp', 4)(head)) return []
  const box = head.toString('latin1', 8, Math.min(head.length, head.readUInt32BE(0)))
  return [box.slice(0, 4), ...(box.slice(8).match(/.{4}/gs) ?? [])]
}
const brand = (pattern: RegExp) => (head: Buffer): boolean => pattern.test(brands(head)[0] ?? '')

/** Everything that the site shows or offers, by what it is and not by what it is called: a page of HTML named « photo.jpg » is none of these. */
export const fileTypes: readonly FileType[] = [
  { mime: 'image/jpeg', extension: '.jpg', recognises: startsWith(0xff, 0xd8, 0xff) },
  { mime: 'image/png', extension: '.png', recognises: startsWith(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a) },
  { mime: 'image/webp', extension: '.webp', recognises: (head) => says('RIFF', 0)(head) && says('WEBP', 8)(head) },
  // Its main brand may be that of any still picture (AV1 Image File Format, 4); a film is another thing.
  { mime: 'image/avif', extension: '.avif', recognises: (head) => brands(head).includes('avif') && !brand(/^avis$/)(head) },
  { mime: 'application/pdf', extension: '.pdf', recognises: says('%PDF-', 0) },
  { mime: 'video/mp4', extension: '.mp4', recognises: brand(/^(?:iso.|mp4.|avc1|M4V )$/) },
  { mime: 'audio/mpeg', extension: '.mp3', recognises: (head) => says('ID3', 0)(head) || (head[0] === 0xff && [0xfb, 0xf3, 0xf2].includes(head[1] ?? 0)) },
  // WebVTT is text: its first word is its mark, after a byte-order mark or not (W3C, WebVTT, 4.1).
  { mime: 'text/vtt', extension: '.vtt', recognises: (head) => /^(?:\u00ef\u00bb\u00bf)?WEBVTT(?:[\s]|$)/.test(head.toString('latin1', 0, 16)) },
]

/** Bytes of a file that say what it is. */
export const HEAD_BYTES = 512

/** What the first bytes of a file say that it is, or null. */
export const fileTypeOf = (head: Buffer): FileType | null => fileTypes.find(({ recognises }) => recognises(head)) ?? null

/** Whether the first bytes are those of a page or a drawing that could run a script. */
export const isMarkup = (head: Buffer): boolean => /^\s*<(?:!doctype|html|svg|\?xml|script|head|body|!--)/i.test(head.toString('latin1').replace(/^\u00ef\u00bb\u00bf/, ''))
