import { runCmsCommand } from './cms-command.ts'

/** `npm run second-factor -- reset ADDRESS`: takes the second factor of an account away, in the database of DATA_DIR or DATABASE_URL. */
await runCmsCommand('second-factor', process.argv.slice(2))
