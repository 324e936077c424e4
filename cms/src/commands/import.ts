import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { Core } from '@strapi/strapi'
import { modelsOf } from '../import/catalogue.ts'
import { importedTypes, type ImportedType } from '../import/model.ts'
import { DEFAULT_SOURCE, readImportFile } from '../import/read-file.ts'
import { countsInWords, previewInWords } from '../import/report.ts'
import { applyImport, ImportRefused, previewImport } from '../import/run.ts'
import { runCommand } from './run.ts'

const USAGE = `Usage : npm run import -- fichier.csv|fichier.json [--apply] [--type ${importedTypes.join('|')}] [--source "d’où viennent les chiffres"]`

function typeOf(value: string | undefined): ImportedType | null {
  const found = importedTypes.find((type) => type === value)
  if (value !== undefined && !found) throw new RangeError(USAGE)
  return found ?? null
}

/** `import FILE`: what it would change. `import FILE --apply`: changes it, all or nothing. */
async function importFile(strapi: Core.Strapi): Promise<void> {
  const { values, positionals: [name, ...others] } = parseArgs({ allowPositionals: true, options: { apply: { type: 'boolean' }, type: { type: 'string' }, source: { type: 'string' } } })
  if (name === undefined || others.length > 0) throw new RangeError(USAGE)
  const reading = readImportFile(modelsOf(strapi), { name, bytes: readFileSync(name) }, { type: typeOf(values.type), source: values.source ?? DEFAULT_SOURCE })
  const preview = await previewImport(strapi, reading)
  process.stdout.write(`${previewInWords(preview)}\n`)
  if (preview.problemCount > 0) process.exitCode = 1
  if (!values.apply) process.stdout.write('Rien n’est écrit : ajoutez --apply pour importer.\n')
  if (!values.apply || preview.problemCount > 0) return
  const started = performance.now()
  await applyImport(strapi, reading, { administrator: null, now: new Date() }, preview.fingerprint)
  process.stdout.write(`Importé en brouillon, en ${((performance.now() - started) / 1000).toFixed(1)} s : ${countsInWords(preview, true)}\n`)
}

void runCommand(importFile, [ImportRefused])
