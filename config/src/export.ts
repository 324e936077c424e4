import { fromHere, runCmsCommand } from './cms-command.ts'

const [file, ...options] = process.argv.slice(2)

/** `npm run export -- contents.json`: what is published. `npm run export -- list.csv --type opportunity`: a list, for a spreadsheet. */
await runCmsCommand('export', file === undefined || file.startsWith('-') ? process.argv.slice(2) : [fromHere(file), ...options])
