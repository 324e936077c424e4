import { createWriteStream } from 'node:fs'
import { extname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { publishedTypes } from '@elles/domain/contract'
import type { Core } from '@strapi/strapi'
import { listAsCsv, serverReader } from '../export/list.ts'
import { publishedAsJson } from '../export/published.ts'
import { contentTypeOf } from '../published/published-types.ts'
import { runCommand } from './run.ts'

/** Owner may read and write: a list may hold what is private. */
const PRIVATE = 0o600
const USAGE = `Usage : npm run export -- contenus.json
        npm run export -- liste.csv --type ${publishedTypes.join('|')} [--private]`

/** `export FILE.json`: everything that is published. `export FILE.csv --type TYPE`: the list of a type, drafts included; `--private` adds the fields that never leave. */
async function exportFile(strapi: Core.Strapi): Promise<void> {
  const { values, positionals: [file, ...others] } = parseArgs({ allowPositionals: true, options: { type: { type: 'string' }, private: { type: 'boolean' } } })
  const type = publishedTypes.find((one) => one === values.type)
  const extension = extname(file ?? '').toLowerCase()
  if (file === undefined || others.length > 0 || !(extension === '.json' ? values.type === undefined && !values.private : extension === '.csv' && type)) throw new RangeError(USAGE)
  const source = type ? await listAsCsv(strapi, contentTypeOf[type], serverReader(values.private === true)) : publishedAsJson(strapi)
  await pipeline(Readable.from(source), createWriteStream(file, { mode: PRIVATE }))
  process.stdout.write(`Écrit dans ${file}\n`)
}

void runCommand(exportFile)
