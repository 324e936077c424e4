import { counted } from '@elles/domain/text'
import { isHttpsUrl } from '@elles/domain/contract'
import type { LocalMoment } from '../import/cells.ts'
import { addList, type Draft, finish, newDraft } from '../import/entry.ts'
import type { Entry, ImportedType } from '../import/model.ts'
import { blocksFromHtml, textFromHtml } from './html.ts'
import type { LegacyDump, LegacyRow } from './tables.ts'

/** A column of characters of a database holds no more. */
const LONGEST_LINE = 255

/** What a conversion needs: the whole dump, and somebody to tell what it leaves or changes. */
export interface Conversion {
  readonly dump: LegacyDump
  readonly tell: (row: LegacyRow, message: string) => void
}

/** One row as it becomes a document: its values are added, blank ones left out. */
export class Converted {
  readonly draft: Draft
  readonly row: LegacyRow
  private readonly conversion: Conversion

  constructor(conversion: Conversion, row: LegacyRow, type: ImportedType) {
    this.conversion = conversion
    this.row = row
    this.draft = newDraft(type, { line: row.line, column: row.table }, false)
  }

  tell(message: string): void {
    this.conversion.tell(this.row, message)
  }

  cell(name: string): string {
    return this.row.values[name] ?? ''
  }

  set(unit: string, value: unknown): void {
    const isBlank = value === '' || value === null || value === undefined || (Array.isArray(value) && value.length === 0)
    if (!isBlank) this.draft.values.set(unit, value)
  }

  list(unit: string, lines: readonly Record<string, unknown>[]): void {
    if (lines.length === 0) return
    for (const { message } of addList(this.draft, unit, lines.map((part) => ({ part, place: this.draft.place })))) this.tell(message)
  }

  /** Words that fit a column of characters; the rest is cut, and that is told. */
  line(name: string): string {
    const text = this.text(name).replaceAll('\n', ' ')
    if (text.length <= LONGEST_LINE) return text
    this.tell(`« ${name} » est coupé à ${counted(LONGEST_LINE, 'caractère')}`)
    return text.slice(0, LONGEST_LINE)
  }

  text(name: string): string {
    return textFromHtml(this.cell(name), (what) => this.tell(`« ${name} » : ${what} retiré`)).trim()
  }

  blocks(name: string) {
    return blocksFromHtml(this.cell(name), (what) => this.tell(`« ${name} » : ${what} retiré`))
  }

  /** A web address in https, as the site takes it. */
  address(name: string): string {
    const source = this.cell(name)
    if (source === '') return ''
    const url = source.replace(/^http:\/\//i, 'https://')
    const complete = /^https:\/\//i.test(url) ? url : `https://${url}`
    if (!isHttpsUrl(complete) || /\s/.test(complete) || complete.length > LONGEST_LINE) {
      this.tell(`« ${name} » n’est pas une adresse web : « ${source} » est laissé de côté`)
      return ''
    }
    if (complete !== source) this.tell(`« ${name} » : l’adresse devient ${complete}, vérifiez-la`)
    return complete
  }

  email(name: string): string {
    const source = this.cell(name)
    const isAddress = /^[^\s@,;<>"]+@[^\s@,;<>"]+\.[^\s@,;<>"]+$/.test(source)
    if (source !== '' && !isAddress) this.tell(`« ${name} » n’est pas une adresse électronique : laissé de côté`)
    return isAddress ? source : ''
  }

  /** A day of the former site: no hour, no zone. */
  day(name: string): LocalMoment | null {
    return dayOf(this.cell(name))
  }

  finish(onlyWhenCreated: readonly string[] = []): Entry {
    return { ...finish(this.draft), onlyWhenCreated: new Set(onlyWhenCreated) }
  }
}

export function dayOf(text: string): LocalMoment | null {
  const [, day] = /^(\d{4}-\d{2}-\d{2})(?:[T ]|$)/.exec(text) ?? []
  return day && !Number.isNaN(Date.parse(day)) ? { day, time: null } : null
}

export const isTrue = (text: string): boolean => /^(?:t|true|1|oui)$/i.test(text)
export const isFalse = (text: string): boolean => /^(?:f|false|0|non)$/i.test(text)

/** The names of the tags of a row, in one context or in any. */
export function tagsOf({ dump }: Conversion, type: string, id: string, context: string): string[] {
  const names = new Map(dump.tags.map(({ values }) => [values['id'], values['name'] ?? '']))
  return dump.taggings.filter(({ values }) => values['taggable_type'] === type && values['taggable_id'] === id && values['context'] === context).flatMap(({ values }) => names.get(values['tag_id']) ?? [])
}
