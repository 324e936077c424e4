import { parseArgs } from 'node:util'
import type { Core } from '@strapi/strapi'
import { countsInWords, previewInWords } from '../import/report.ts'
import { applyImport, ImportRefused, previewImport } from '../import/run.ts'
import { readLegacy } from '../legacy/read.ts'
import { BrokenDump, readDump } from '../legacy/tables.ts'
import { runCommand } from './run.ts'

const USAGE = 'Usage : npm run import:legacy -- dossier|export.json [--apply]'

/** `import-legacy FOLDER`: what the tables of the former site would bring. With `--apply`: brings it, as drafts, all or nothing; again changes nothing. */
async function importLegacy(strapi: Core.Strapi): Promise<void> {
  const { values, positionals: [path, ...others] } = parseArgs({ allowPositionals: true, options: { apply: { type: 'boolean' } } })
  if (path === undefined || others.length > 0) throw new RangeError(USAGE)
  const reading = readLegacy(readDump(path))
  const preview = await previewImport(strapi, reading)
  process.stdout.write(`${previewInWords(preview)}\n`)
  if (preview.problemCount > 0) process.exitCode = 1
  if (!values.apply) process.stdout.write('Rien n’est écrit : ajoutez --apply pour importer.\n')
  if (!values.apply || preview.problemCount > 0) return
  await applyImport(strapi, reading, { administrator: null, now: new Date() }, preview.fingerprint)
  process.stdout.write(`Importé en brouillon : ${countsInWords(preview, true)} Chaque fiche reprend son ancienne adresse quand elle est publiée.\n`)
}

void runCommand(importLegacy, [ImportRefused, BrokenDump])
