import * as v from 'valibot'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { triState } from '../vocabulary/index.ts'

/** A code of a vocabulary. */
export const code = <Code extends string>(vocabulary: Vocabulary<Code>) => v.picklist(vocabulary.codes)

/** Several codes of a vocabulary; nothing chosen is an empty list. */
export const codes = <Code extends string>(vocabulary: Vocabulary<Code>) => v.pipe(v.nullish(v.array(code(vocabulary)), []), v.readonly())

/** A fact that may be unknown: absent, undefined and null all become null, once, here. */
export const optional = <const Schema extends v.GenericSchema>(schema: Schema) => v.nullish(schema, null)

/** A repeated part; nothing is an empty list. */
export const list = <const Schema extends v.GenericSchema>(schema: Schema) => v.nullish(v.array(schema), [])

/** Oui / non / non précisé: absent is « non précisé », never « non ». */
export const tri = v.nullish(code(triState), 'unspecified')

export const text = v.pipe(v.string(), v.trim(), v.minLength(1))
export const optionalText = v.pipe(v.nullish(v.string(), null), v.transform((value) => value?.trim() || null))
export const integer = v.pipe(v.number(), v.integer(), v.minValue(0))

/** An amount in whole units of its currency. */
export const amount = v.pipe(v.number(), v.minValue(0))

/** An instant, ISO 8601 with zone. */
export const instant = v.pipe(v.string(), v.isoTimestamp())

/** A calendar day without zone, YYYY-MM-DD. */
export const day = v.pipe(v.string(), v.isoDate())

/** Whether the name is one of the IANA time zones that this runtime knows. */
export function isTimezone(name: string): boolean {
  const known = timezones.get(name)
  if (known !== undefined) return known
  let valid = true
  try {
    new Intl.DateTimeFormat('fr-FR', { timeZone: name })
  } catch {
    valid = false
  }
  timezones.set(name, valid)
  return valid
}
const timezones = new Map<string, boolean>()

export const timezone = v.pipe(v.string(), v.check(isTimezone, 'Fuseau horaire inconnu'))

/** An ISO 4217 code: three capital letters. */
export const currency = v.pipe(v.string(), v.regex(/^[A-Z]{3}$/))

/** A public https address without credentials (security.md: links). */
export const httpsUrl = v.pipe(
  v.string(),
  v.check((value) => isHttpsUrl(value), 'Adresse https attendue'),
)

/** An absolute address in its parts, or null: `URL.canParse` is in Safari since 17. */
export function parsedUrl(value: string): URL | null {
  try {
    return new URL(value)
  } catch {
    return null
  }
}

/** Whether the text is an absolute https address that carries no user name or password. */
export function isHttpsUrl(value: string): boolean {
  const url = parsedUrl(value)
  return url?.protocol === 'https:' && url.username === '' && url.password === '' && url.hostname.includes('.')
}

/** The documentId of another published document; joined at read time. */
export const reference = text

const widths = list(v.object({ path: text, width: v.pipe(v.number(), v.minValue(1)) }))

/** Hundredths of a side, from the top left. */
const percent = v.pipe(v.number(), v.minValue(0), v.maxValue(100))

/** An image as the site serves it: `path` is below `/media/`, `<version>/<name>`; the version changes whenever the file does. */
export const image = v.object({
  path: text,
  alternativeText: v.nullish(v.string(), ''),
  caption: optionalText,
  width: v.pipe(v.number(), v.minValue(1)),
  height: v.pipe(v.number(), v.minValue(1)),
  formats: widths,
  /** The same in AVIF, lighter, for the browsers that know it; none of a small image. */
  avif: widths,
  /** What must stay in sight where the image is cropped. */
  focalPoint: optional(v.object({ x: percent, y: percent })),
})
export type Image = v.InferOutput<typeof image>

/** A file offered for download or a track of a video. */
export const file = v.object({ path: text, name: text, mime: text, sizeKilobytes: v.number() })
export type MediaFile = v.InferOutput<typeof file>

export const link = v.object({ label: text, url: httpsUrl, description: optionalText })
export type Link = v.InferOutput<typeof link>
