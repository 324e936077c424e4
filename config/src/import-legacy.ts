import { filesFromHere, runCmsCommand } from './cms-command.ts'

/** `npm run import:legacy -- folder|export.json [--apply]`: what the tables of the former site bring to the catalogue, and brings it when asked. */
await runCmsCommand('import-legacy', filesFromHere(process.argv.slice(2)))
