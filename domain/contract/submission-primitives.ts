import * as v from 'valibot'
import type { Vocabulary } from '../vocabulary/vocabulary.ts'
import { isHttpsUrl, parsedUrl } from './primitives.ts'
import type { SubmissionIssueCode } from './submission-messages.ts'

/** A check's message is the code of its sentence (submission-messages.ts). */
const says = <const Code extends SubmissionIssueCode>(code: Code): Code => code

/** Controls, halves of a character pair, and what turns the direction of writing around: nothing that a person types (line breaks apart). */
const UNTYPED = /[\p{Cc}\p{Cs}\u202A-\u202E\u2066-\u2069\uFFFE\uFFFF]/u
const EMAIL_LONGEST = 254
const LOCAL_PART_LONGEST = 64
/** No quote, no comment, no address literal: one plain mailbox (RFC 5321 allows more; nobody's address needs it, and headers stay safe). */
const EMAIL = /^[a-z0-9_+'&=~-]+(?:\.[a-z0-9_+'&=~-]+)*@(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z](?:[a-z0-9-]{0,61}[a-z0-9])$/i
/** Names that never lead to a public site (RFC 6761, RFC 6762, RFC 8375, and what home routers use). */
const PRIVATE_HOST = /(?:^|\.)(?:localhost|local|internal|intranet|lan|home|corp|private|test|invalid|onion|home\.arpa)\.?$/i
/** After the parser of addresses every way to write an IPv4 address has this form, and IPv6 has brackets. */
const ADDRESS_LITERAL = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[.*\])$/

export const LINK_LONGEST = 500

/** An object of exactly these fields; names that every object inherits (`constructor`, `__proto__`) are unknown fields too. */
export function strict<const Entries extends v.ObjectEntries>(entries: Entries): v.StrictObjectSchema<Entries, undefined> {
  const own = { ...entries }
  Object.setPrototypeOf(own, null)
  return v.strictObject(own)
}

/** What a form leaves empty (absent, null or blank text) is null; anything else is checked. */
export const maybe = <const Schema extends v.GenericSchema>(schema: Schema) =>
  v.optional(v.pipe(v.unknown(), v.transform((value) => (value === undefined || (typeof value === 'string' && value.trim() === '') ? null : value)), v.nullable(schema)), null)

/** A repeated part; nothing is an empty list. */
export const several = <const Schema extends v.GenericSchema>(schema: Schema, most: number) => v.nullish(v.pipe(v.array(schema), v.maxLength(most, says('too-many'))), [])

const typed = (allowed: RegExp) => v.check<string, SubmissionIssueCode>((value) => !UNTYPED.test(value.replace(allowed, '')), says('control-characters'))

/** One line of text, trimmed, at least one character. */
export const line = (longest: number) => v.pipe(v.string(), v.trim(), v.normalize('NFC'), v.minLength(1, says('required')), typed(/[]/g), v.maxLength(longest, says('too-long')))

const wordsIn = (text: string): number => text.split(/\s+/).filter(Boolean).length

/** Words that stand between `least` and `most`; the bound goes with the issue, since the sentence says it. */
export const wordCount = (least: number, most: number) => v.rawCheck<string>(({ dataset, addIssue }) => {
  if (!dataset.typed) return
  const count = wordsIn(dataset.value)
  if (count < least) addIssue({ message: says('too-few-words'), expected: `>=${least}`, received: String(count) })
  if (count > most) addIssue({ message: says('too-many-words'), expected: `<=${most}`, received: String(count) })
})

/** Plain text of several lines: line breaks are kept, whoever wrote them. */
export const paragraphs = (longest: number) => v.pipe(
  v.string(), v.transform((value) => value.replaceAll(/\r\n?/g, '\n')), v.trim(), v.normalize('NFC'),
  v.minLength(1, says('required')), typed(/[\n\t]/g), v.maxLength(longest, says('too-long')),
)

export const email = v.pipe(
  v.string(), v.trim(), v.minLength(1, says('required')), v.maxLength(EMAIL_LONGEST, says('too-long')),
  v.check((value) => EMAIL.test(value) && value.indexOf('@') <= LOCAL_PART_LONGEST, says('not-an-email')),
)

/** Whether a https address leads to a public host: a name with a dot, not a number and not a name of private networks. */
export function isPublicLink(value: string): boolean {
  if (!isHttpsUrl(value)) return false
  const { hostname } = new URL(value)
  return !ADDRESS_LITERAL.test(hostname) && !PRIVATE_HOST.test(hostname) && !hostname.endsWith('.')
}

/** A public https address, as its parser writes it: without credentials, at no private address (security.md, links from the public). */
export const publicLink = v.pipe(
  line(LINK_LONGEST), v.check(isHttpsUrl, says('not-a-link')), v.check((value) => !isHttpsUrl(value) || isPublicLink(value), says('not-a-public-link')), v.transform((value) => parsedUrl(value)?.href ?? value),
  v.maxLength(LINK_LONGEST, says('too-long')),
)

export const choice = <Code extends string>(vocabulary: Vocabulary<Code>) => v.picklist(vocabulary.codes, says('unknown-choice'))

/** Several different codes, in the order of the vocabulary. */
export const choices = <Code extends string>(vocabulary: Vocabulary<Code>) => v.pipe(
  v.nullish(v.pipe(v.array(choice(vocabulary)), v.maxLength(vocabulary.codes.length, says('too-many'))), []),
  v.transform((chosen) => vocabulary.codes.filter((code) => chosen.includes(code))),
)

export const whole = (least: number, most: number) => v.pipe(v.number(), v.integer(says('not-whole')), v.minValue(least, says('too-small')), v.maxValue(most, says('too-large')))

const EARLIEST_YEAR = 2000
const LATEST_YEAR = 2100

/** Whether the text is a day of the calendar, YYYY-MM-DD, of a year that a call may speak of. */
export function isDay(value: string): boolean {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value) ?? []
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return Number(year) >= EARLIEST_YEAR && Number(year) <= LATEST_YEAR && date.getUTCMonth() === Number(month) - 1 && date.getUTCDate() === Number(day)
}

/** A calendar day, YYYY-MM-DD. */
export const day = v.pipe(v.string(), v.trim(), v.minLength(1, says('required')), v.check(isDay, says('not-a-day')))

/** What a clock shows, HH:MM. */
export const time = v.pipe(v.string(), v.trim(), v.regex(/^(?:[01]\d|2[0-3]):[0-5]\d$/, says('not-a-time')))
