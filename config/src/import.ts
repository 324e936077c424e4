import { filesFromHere, runCmsCommand } from './cms-command.ts'

/** `npm run import -- file.csv|file.json [--apply]`: what a file would change in the catalogue, and changes it when asked. */
await runCmsCommand('import', filesFromHere(process.argv.slice(2)))
