import { counted } from '@elles/domain/text'
import { extname } from 'node:path'
import { BrokenCsv, type CsvRow, decodeText, parseCsv } from './csv.ts'
import type { Reading } from './entry.ts'
import { importLimits, type ImportedType, type Models } from './model.ts'
import { isParityTable, readParity } from './parity.ts'
import { readJson } from './read-json.ts'
import { readTable, typeOfHeaders } from './read-table.ts'

export interface ImportFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export interface ReadingOptions {
  /** What the file holds; null lets its columns tell. */
  readonly type: ImportedType | null
  /** Where the figures of a table of parity come from: readers see it beside each of them. */
  readonly source: string
}

/** What is written beside a figure of parity when nobody says otherwise. */
export const DEFAULT_SOURCE = 'Ministère de la Culture, chiffres de la parité'

const refused = (message: string, line = 1): Reading => ({ entries: [], problems: [{ line, column: null, message }], notices: [] })

function boundProblem(rows: readonly CsvRow[]): Reading | null {
  const wide = rows.find(({ cells }) => cells.length > importLimits.columns)
  if (wide) return refused(`Cette ligne a plus de ${counted(importLimits.columns, 'colonne')}.`, wide.line)
  if (rows.length - 1 > importLimits.rows) return refused(`Ce fichier a plus de ${counted(importLimits.rows, 'ligne')}\u00a0: coupez-le en plusieurs.`)
  const long = rows.find(({ cells }) => cells.some((cell) => cell.length > importLimits.cell))
  return long ? refused(`Une cellule de cette ligne a plus de ${counted(importLimits.cell, 'caractère')}.`, long.line) : null
}

function readCsv(models: Models, text: string, { type, source }: ReadingOptions): Reading {
  let rows: CsvRow[]
  try {
    rows = parseCsv(text)
  } catch (error) {
    if (error instanceof BrokenCsv) return refused(error.message, error.line)
    throw error
  }
  const [head] = rows
  if (!head || rows.length < 2) return refused('Ce fichier n’a pas de ligne à importer : la première nomme les colonnes, les suivantes les remplissent.')
  const fault = boundProblem(rows)
  if (fault) return fault
  const headers = head.cells.map((header) => header.trim())
  if (isParityTable(headers.map((header) => header.toLowerCase()))) return readParity(rows, source)
  const found = type ?? typeOfHeaders(models, headers)
  return found ? readTable(models, found, rows) : refused('Les colonnes ne disent pas ce que contient ce fichier : choisissez-le.', head.line)
}

/** What a file says, CSV or JSON by its name. What cannot be read is a problem with its line: nothing is thrown. */
export function readImportFile(models: Models, { name, bytes }: ImportFile, options: ReadingOptions): Reading {
  if (bytes.length > importLimits.bytes) return refused(`Ce fichier pèse plus de ${importLimits.bytes / 1024 / 1024} Mo : coupez-le en plusieurs.`)
  const text = decodeText(bytes)
  if (text.includes('\u0000')) return refused('Ce fichier n’est pas du texte : enregistrez-le au format CSV.')
  const extension = extname(name).toLowerCase()
  if (extension === '.json') {
    const reading = readJson(models, text, options.type)
    return reading.entries.length > importLimits.rows ? refused(`Ce fichier a plus de ${counted(importLimits.rows, 'fiche')}\u00a0: coupez-le en plusieurs.`) : reading
  }
  return extension === '.csv' || extension === '.txt' || extension === '.tsv' ? readCsv(models, text, options) : refused('Choisissez un fichier .csv ou .json. Depuis un tableur : « Enregistrer sous », format CSV.')
}
