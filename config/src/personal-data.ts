import { runCmsCommand } from './cms-command.ts'

/** `npm run personal-data -- export|erase ADDRESS`: what the database of DATA_DIR or DATABASE_URL holds about somebody, printed or erased. */
await runCmsCommand('personal-data', process.argv.slice(2))
