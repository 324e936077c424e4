import { httpsFault, linkMessages } from '@elles/domain/contract'
import { counted, fold, inFigures, slugify } from '@elles/domain/text'
import { endOfDay, instantOf, PARIS, startOfDay } from '@elles/domain/time'
import { choicesOf } from '../vocabulary-field/choices.ts'
import type { Attribute, Reference } from './model.ts'

/** A day and perhaps an hour, until the zone of its window is known. */
export interface LocalMoment {
  readonly day: string
  readonly time: string | null
}

/** What a cell says, or the French sentence that says what it should. */
export type Reading = { readonly value: unknown } | { readonly error: string }

/** A column of characters of a database holds no more. */
const LONGEST_LINE = 255

/** Characters of what a cell says, repeated to who mends it. */
const LONGEST_TOLD = 80
const told = (text: string): string => (text.length > LONGEST_TOLD ? `${text.slice(0, LONGEST_TOLD)}…` : text)

const vocabularyOf = (attribute: Attribute): string | null => {
  const custom = 'customField' in attribute ? String(attribute.customField) : ''
  if (!custom.startsWith('global::vocabulary') || !('options' in attribute)) return null
  const options: unknown = attribute.options
  return typeof options === 'object' && options !== null && 'vocabulary' in options ? String(options.vocabulary) : null
}

const isListOfCodes = (attribute: Attribute): boolean => 'customField' in attribute && attribute.customField === 'global::vocabulary-list'

/** A code by itself or by its French label, whatever the case, the accents and the apostrophe. */
function readCode(name: string, text: string): Reading {
  const choices = choicesOf(name) ?? []
  const wanted = slugify(text)
  const found = choices.find(({ code, label }) => code === text || slugify(label) === wanted || slugify(code) === wanted)
  return found ? { value: found.code } : { error: `« ${told(text)} » n’est pas un choix de cette liste. Choix : ${choices.map(({ label }) => label).join(' · ')}.` }
}

const split = (text: string): string[] => text.split(/[|;\n]/).map((part) => part.trim()).filter(Boolean)

function readCodes(name: string, text: string): Reading {
  const readings = split(text).map((part) => readCode(name, part))
  const fault = readings.find((reading) => 'error' in reading)
  return fault ?? { value: [...new Set(readings.flatMap((reading) => ('value' in reading ? [reading.value] : [])))] }
}

/** « 8 000,50 € », « 8000.5 »: French and plain writing. */
function readNumber(text: string, isWhole: boolean): Reading {
  const plain = text.replace(/[\s\u00a0\u202f]/g, '').replace(/(?:€|eur|euros?)$/i, '').replace(',', '.')
  const value = Number(plain)
  if (plain === '' || !/^-?\d+(\.\d+)?$/.test(plain) || !Number.isFinite(value)) return { error: `« ${told(text)} » n’est pas un nombre. Exemple : 8000.` }
  return isWhole && !Number.isInteger(value) ? { error: `« ${told(text)} » n’est pas un nombre entier.` } : { value }
}

const yes = new Set(['oui', 'vrai', 'true', '1', 'yes'])
const no = new Set(['non', 'faux', 'false', '0', 'no'])

function readBoolean(text: string): Reading {
  const answer = fold(text)
  return yes.has(answer) ? { value: true } : no.has(answer) ? { value: false } : { error: `« ${told(text)} » : écrivez « oui » ou « non ».` }
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T12:00:00Z`)
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
}

/** « 12/03/2027 18:00 », « 2027-03-12 », « 12/03/2027 18 h 30 ». */
function readMoment(text: string): LocalMoment | null {
  const [, d, m, y, iso, hour, minute] = /^(?:(\d{1,2})\/(\d{1,2})\/(\d{4})|(\d{4}-\d{2}-\d{2}))(?:[ T,àa]+(\d{1,2})(?:\s*[:hH]\s*(\d{2})?)?(?::\d{2})?)?$/.exec(text.trim()) ?? []
  const day = iso ?? (y ? `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}` : '')
  if (!isDay(day) || Number(hour ?? 0) > 23 || Number(minute ?? 0) > 59) return null
  return { day, time: hour === undefined ? null : `${hour.padStart(2, '0')}:${minute ?? '00'}` }
}

function readDate(text: string): Reading {
  const moment = readMoment(text)
  return moment ? { value: moment.day } : { error: `« ${told(text)} » n’est pas un jour du calendrier. Exemple : 12/03/2027.` }
}

function readDateTime(text: string): Reading {
  if (/^\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:\d{2})$/.test(text)) {
    const instant = new Date(text)
    if (!Number.isNaN(instant.getTime())) return { value: instant.toISOString() }
  }
  const moment = readMoment(text)
  return moment ? { value: moment } : { error: `« ${told(text)} » n’est pas une date. Exemple : 12/03/2027 18:00.` }
}

/** Plain text as rich text: one paragraph for each line. */
export const blocksFromLines = (text: string) => text.split(/\n+/).map((line) => line.trim()).filter(Boolean).map((line) => ({ type: 'paragraph' as const, children: [{ type: 'text' as const, text: line }] }))

const lowered = (sentence: string): string => sentence.charAt(0).toLowerCase() + sentence.slice(1)
const toReference = (reference: string): Reference => ({ reference })
const isMany = (attribute: Attribute): boolean => 'relation' in attribute && attribute.relation.endsWith('ToMany')

function readText(attribute: Attribute, text: string): Reading {
  if (attribute.type !== 'text' && text.length > LONGEST_LINE) return { error: `${counted(text.length, 'caractère')}\u00a0: ${inFigures(LONGEST_LINE)} au plus.` }
  const fault = 'customField' in attribute && attribute.customField === 'global::web-address' ? httpsFault(text) : null
  if (fault) return { error: `« ${told(text)} » : ${lowered(linkMessages[fault])}` }
  return { value: text }
}

/** What a cell says of an attribute. An empty cell says nothing: ask before. */
export function readCell(attribute: Attribute, source: string): Reading {
  const text = source.trim()
  const vocabulary = vocabularyOf(attribute)
  if (vocabulary !== null) return isListOfCodes(attribute) ? readCodes(vocabulary, text) : readCode(vocabulary, text)
  switch (attribute.type) {
    case 'integer': return readNumber(text, true)
    case 'decimal':
    case 'float': return readNumber(text, false)
    case 'boolean': return readBoolean(text)
    case 'date': return readDate(text)
    case 'datetime': return readDateTime(text)
    case 'blocks': return { value: blocksFromLines(text) }
    case 'relation': return { value: isMany(attribute) ? split(text).map(toReference) : toReference(text) }
    default: return readText(attribute, text.replaceAll('\r\n', '\n'))
  }
}

/** Whether an attribute is the end of a period: without an hour it is the end of its day. */
export const isClosing = (name: string): boolean => /closesAt$/i.test(name)

const isMoment = (value: unknown): value is LocalMoment => typeof value === 'object' && value !== null && 'day' in value && 'time' in value

function instantIn(name: string, { day, time }: LocalMoment, zone: string): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number)
  const [hour = 12, minute = 0] = (time ?? '12:00').split(':').map(Number)
  const instant = instantOf({ year, month, day: date, hour, minute, second: 0 }, zone)
  if (time !== null) return instant.toISOString()
  return (isClosing(name) ? endOfDay(instant, zone) : startOfDay(instant, zone)).toISOString()
}

/**
 * A group or a line of a list whose days and hours are read in its own zone, Paris when it names none. A closing without an hour is the end of its day,
 * and says so. Throws RangeError for an unknown zone.
 */
export function inItsZone(part: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const zone = typeof part['timezone'] === 'string' ? part['timezone'] : PARIS
  const closing = part['closesAt']
  const entries = Object.entries(part).map(([name, value]): [string, unknown] => [name, isMoment(value) ? instantIn(name, value, zone) : value])
  return { ...(isMoment(closing) && part['timeKnown'] === undefined ? { timeKnown: closing.time !== null } : {}), ...Object.fromEntries(entries) }
}
