import { prepareDataDir } from './disk.ts'
import { ensureSecrets } from './env-file.ts'
import { envFile, loadVariables, type Settings, settingsOf } from './environment.ts'
import { checkPort } from './ports.ts'
import type { Progress } from './progress.ts'

/** The secrets, the settings and the folders, written where they are missing. */
export function prepare(progress: Progress): Settings {
  const added = ensureSecrets(envFile, process.env)
  if (added.length > 0) progress.note(`${added.length} random secrets written to ${envFile}`)
  const settings = settingsOf(loadVariables())
  prepareDataDir(settings)
  return settings
}

/** Throws a Failure when one of the two ports is taken, before anything long begins. */
export async function checkPorts({ cms, site }: Settings): Promise<void> {
  await checkPort(cms, 'CMS_PORT')
  await checkPort(site, 'SITE_PORT')
}
