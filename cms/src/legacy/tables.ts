import { existsSync, readFileSync, statSync } from 'node:fs'
import { basename, join } from 'node:path'
import { BrokenCsv, decodeText, parseCsv } from '../import/csv.ts'

/** The tables of the Rails site that are read. */
export const legacyTables = ['helps', 'candidature_dates', 'tags', 'taggings', 'conseils_articles', 'conseils_videos', 'webinaires', 'organizations', 'chiffres_organizations'] as const
export type LegacyTable = (typeof legacyTables)[number]

/** A row of a table: every value as text, nothing as an empty one. `line` is that of a CSV file, or the row's rank in JSON. */
export interface LegacyRow {
  readonly table: LegacyTable
  readonly line: number
  readonly values: Readonly<Record<string, string>>
}

export type LegacyDump = Readonly<Record<LegacyTable, readonly LegacyRow[]>>

/** What keeps an export from being read: the file and what is wrong with it, in French. */
export class BrokenDump extends Error {
  override name = 'BrokenDump'
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const asText = (value: unknown): string => (value === null || value === undefined ? '' : typeof value === 'string' ? value : JSON.stringify(value)).trim()

function rowsFromCsv(table: LegacyTable, text: string): LegacyRow[] {
  const [head, ...rows] = parseCsv(text)
  const names = (head?.cells ?? []).map((name) => name.trim())
  return rows.map(({ line, cells }) => ({ table, line, values: Object.fromEntries(names.map((name, index) => [name, (cells[index] ?? '').trim()])) }))
}

function rowsFromList(table: LegacyTable, list: unknown, file: string): LegacyRow[] {
  if (!Array.isArray(list)) throw new BrokenDump(`${file} : une liste de lignes est attendue pour « ${table} ».`)
  return list.filter(isRecord).map((row, index) => ({ table, line: index + 1, values: Object.fromEntries(Object.entries(row).map(([name, value]) => [name, asText(value)])) }))
}

function parseJson(text: string, file: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new BrokenDump(`${file} n’est pas du JSON : ${error instanceof Error ? error.message : String(error)}`)
  }
}

function readTable(folder: string, table: LegacyTable): LegacyRow[] {
  const [csv, json] = [join(folder, `${table}.csv`), join(folder, `${table}.json`)]
  if (existsSync(csv)) {
    try {
      return rowsFromCsv(table, decodeText(readFileSync(csv)))
    } catch (error) {
      throw error instanceof BrokenCsv ? new BrokenDump(`${table}.csv, ligne ${error.line} : ${error.message}`) : error
    }
  }
  return existsSync(json) ? rowsFromList(table, parseJson(decodeText(readFileSync(json)), `${table}.json`), `${table}.json`) : []
}

/** Reads an export: a folder with one CSV or JSON file a table, or one JSON file that holds all tables by name. Throws BrokenDump. */
export function readDump(path: string): LegacyDump {
  if (!existsSync(path)) throw new BrokenDump(`${path} n’existe pas.`)
  const isFolder = statSync(path).isDirectory()
  const whole: unknown = isFolder ? {} : parseJson(decodeText(readFileSync(path)), basename(path))
  if (!isRecord(whole)) throw new BrokenDump(`${basename(path)} : un objet qui nomme les tables est attendu.`)
  const dump = Object.fromEntries(legacyTables.map((table) => [table, isFolder ? readTable(path, table) : rowsFromList(table, whole[table] ?? [], basename(path))])) as Record<LegacyTable, LegacyRow[]>
  if (Object.values(dump).every((rows) => rows.length === 0)) throw new BrokenDump(`Aucune table de l’ancien site n’a été trouvée : ${legacyTables.join(', ')}.`)
  return dump
}
