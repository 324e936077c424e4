import { readdirSync, readFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import type { Block, PublishedType } from '@elles/domain/contract'
import { endOfDay, instantOf, startOfDay } from '@elles/domain/time'
import type { Edition } from '../../server/published/edition.ts'
import { editionOf, upsert } from '../fixtures/documents.ts'

const root = join(import.meta.dirname, '../../../cms/demo')
/** The service's pages, which any installation begins with. */
const pages = join(root, '../src/service-pages/texts')
const folders: readonly (readonly [PublishedType, string])[] = [
  ['theme', 'themes'], ['partner-structure', 'structures'], ['opportunity', 'opportunities'], ['resource', 'resources'], ['testimonial', 'testimonials'], ['page', pages],
]
const DAY_MS = 86_400_000
const relative = /^J(?:([+-])(\d+))?(?:T(\d{2}):(\d{2}))?$/
const instants = new Set(['opensAt', 'closesAt', 'originalClosesAt', 'at'])
const richTexts = new Set(['description', 'advice', 'introduction', 'content', 'story', 'answer', 'transcript'])
/** The same name is one plain line elsewhere: the description of a link, the introduction of a page. */
const isRich = (name: string, type: PublishedType): boolean => richTexts.has(name) && !(name === 'description' && type !== 'opportunity') && !(name === 'introduction' && type === 'page')

/** A relative date of the demonstration files ("J+12T18:00"), as the CMS would store it on that day. */
function dateOf([, sign, count = '0', hour, minute]: readonly (string | undefined)[], name: string, zone: string, now: Date): string {
  const noon = new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate(), 12) + (sign === '-' ? -1 : 1) * Number(count) * DAY_MS)
  if (!instants.has(name)) return noon.toISOString().slice(0, 10)
  if (hour === undefined) return (/closesAt$/i.test(name) ? endOfDay(noon, zone) : startOfDay(noon, zone)).toISOString()
  return instantOf({ year: noon.getUTCFullYear(), month: noon.getUTCMonth() + 1, day: noon.getUTCDate(), hour: Number(hour), minute: Number(minute), second: 0 }, zone).toISOString()
}

/** Markdown as paragraphs of plain words: all that search reads of it. */
function blocksOf(markdown: string | readonly string[]): Block[] {
  const words = (typeof markdown === 'string' ? markdown : markdown.join('\n\n')).replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replace(/[*#>]/g, '')
  return words.split(/\n{2,}/).map((text) => ({ type: 'paragraph', children: [{ type: 'text', text }] }))
}

function convert(name: string, value: unknown, zone: string, type: PublishedType, now: Date): unknown {
  if (typeof value === 'string' && isRich(name, type)) return blocksOf(value)
  if (typeof value === 'string') {
    const date = relative.exec(value)
    return date ? dateOf(date, name, zone, now) : value
  }
  if (Array.isArray(value)) {
    const isText = isRich(name, type) && value.every((line): line is string => typeof line === 'string')
    return isText ? blocksOf(value) : value.map((part) => convert('', part, zone, type, now))
  }
  if (typeof value !== 'object' || value === null) return value
  const own: Record<string, unknown> = { ...value }
  const ownZone = typeof own['timezone'] === 'string' ? own['timezone'] : zone
  if (typeof own['closesAt'] === 'string') own['timeKnown'] ??= own['closesAt'].includes('T')
  return Object.fromEntries(Object.entries(own).map(([key, part]) => [key, convert(key, part, ownZone, type, now)]))
}

/**
 * The demonstration content as the site would hold it on a day, without its pictures. It reads the files of the CMS itself: a test of search must
 * move with them. Throws when a file breaks the contract.
 */
export function demonstrationEdition(now: Date): Edition {
  const upserts = folders.flatMap(([type, folder]) => readdirSync(resolve(root, folder)).filter((file) => file.endsWith('.json')).map((file) => {
    const slug = basename(file, '.json')
    const values = convert('', JSON.parse(readFileSync(resolve(root, folder, file), 'utf8')), 'Europe/Paris', type, now) as Record<string, unknown>
    return upsert(type, slug, { slug, publishedAt: now.toISOString(), ...values })
  }))
  return editionOf(...upserts)
}
