import { buildWhatChanged } from './build.ts'
import { runMain } from './failure.ts'
import { inRoot } from './paths.ts'
import { prepare } from './prepare.ts'
import { createProgress } from './progress.ts'
import { runScript } from './run-script.ts'
import { cmsCommand } from './services.ts'

/** `npm run personal-data -- export|erase ADDRESS`: what the database of DATA_DIR or DATABASE_URL holds about somebody, printed or erased. */
await runMain(async () => {
  const progress = createProgress()
  const settings = prepare(progress)
  await buildWhatChanged({ settings, progress, names: ['cmsServer'] })
  const { cwd, variables } = cmsCommand(settings, 'production')
  const { code } = await runScript(inRoot('cms/dist/src/commands/personal-data.js'), process.argv.slice(2), { cwd, variables: { ...variables, DEMO_CONTENT: 'false' }, output: 'show' })
  return code
})
