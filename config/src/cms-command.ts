import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { buildWhatChanged } from './build.ts'
import { runMain } from './failure.ts'
import { inRoot } from './paths.ts'
import { prepare } from './prepare.ts'
import { createProgress } from './progress.ts'
import { runScript } from './run-script.ts'
import { cmsCommand } from './services.ts'

/** A path as the person who typed it means it: from where she stands, not from where npm or the CMS runs. */
export const fromHere = (path: string): string => resolve(process.env['INIT_CWD'] ?? process.cwd(), path)

/** The same of what looks like a file among the options of a command; the rest is left as it is. */
export const filesFromHere = (options: readonly string[]): string[] => options.map((option) => (!option.startsWith('-') && existsSync(fromHere(option)) ? fromHere(option) : option))

/** Runs a command of the CMS (cms/src/commands) on the database of DATA_DIR or DATABASE_URL. */
export function runCmsCommand(name: string, options: readonly string[]): Promise<void> {
  return runMain(async () => {
    // What is asked for may be printed: how it is made goes beside it.
    const progress = createProgress(process.stderr)
    const settings = prepare(progress)
    await buildWhatChanged({ settings, progress, names: ['cmsServer'] })
    const { cwd, variables } = cmsCommand(settings, 'production')
    const { code } = await runScript(inRoot(`cms/dist/src/commands/${name}.js`), options, { cwd, variables: { LOG_LEVEL: 'warn', ...variables, DEMO_CONTENT: 'false' }, output: 'show' })
    return code
  })
}
