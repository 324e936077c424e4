import { runCmsCommand } from './cms-command.ts'

/** `npm run seed [-- --count N]`: loads the demonstration content into the database of DATA_DIR or DATABASE_URL, and N synthetic opportunities. */
await runCmsCommand('seed', process.argv.slice(2))
