import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Account, readAccounts } from '../accounts.ts'
import { prepareDataDir } from '../disk.ts'
import { freshSecrets, secretNames } from '../env-file.ts'
import { type Settings, settingsOf } from '../environment.ts'
import { freePort } from '../ports.ts'
import { type Command, type RunningProcess, startProcess } from '../process.ts'
import { waitUntilReady } from '../ready.ts'
import { cmsCommand, siteCommand, without } from '../services.ts'
import { newDataDir } from './stack-template.ts'

export interface StackOptions {
  /** Kept after the tests; without one, a temporary folder is made and removed. */
  readonly dataDir?: string
  /** Loads the demonstration content. Demonstration accounts are made in any case. */
  readonly demo?: boolean
  /** Added to the environment of both servers. */
  readonly variables?: Readonly<Record<string, string>>
}

/** The real CMS and the real site, from the production builds, for a test to use and to hurt. */
export interface Stack {
  readonly cmsUrl: string
  readonly siteUrl: string
  readonly dataDir: string
  readonly accounts: readonly Account[]
  /** What the site shows to the CMS to read the change feed. */
  readonly readToken: string
  /** Ends the CMS as a crash would, without a word. */
  killCms(): Promise<void>
  /** Leaves the CMS as it is: it takes connections and answers nothing, until it goes on. */
  hangCms(): void
  resumeCms(): void
  stopCms(): Promise<void>
  startCms(): Promise<void>
  stopSite(): Promise<void>
  startSite(): Promise<void>
  restartSite(): Promise<void>
  stop(): Promise<void>
}

/** Starts both on free ports with fresh secrets and their own data, and resolves when both are ready. */
export async function startStack({ dataDir, demo = false, variables = {} }: StackOptions = {}): Promise<Stack> {
  const folder = dataDir ?? newDataDir(demo)
  const secrets = freshSecrets()
  const settings = settingsOf({
    ...without(process.env, ['DATABASE_URL', 'DEMO_ACCOUNTS_FILE', 'NODE_OPTIONS', 'VITEST', 'TEST', ...secretNames]),
    DEMO_CONTENT: String(demo), LINK_CHECKS: 'false', ...secrets, ...variables, DATA_DIR: folder, CMS_PORT: String(await freePort()), SITE_PORT: String(await freePort()),
  })
  prepareDataDir(settings)
  const cms = restartable(settings, () => cmsCommand(settings, 'production'), settings.cms.url)
  const site = restartable(settings, () => siteCommand(settings, 'production'), settings.site.url)
  const stop = async (): Promise<void> => {
    await Promise.all([cms.stop(), site.stop()])
    if (dataDir === undefined) rmSync(folder, { recursive: true, force: true })
  }
  try {
    await cms.start()
    await site.start()
  } catch (error) {
    await stop()
    throw error
  }
  return {
    cmsUrl: settings.cms.url,
    siteUrl: settings.site.url,
    dataDir: folder,
    accounts: readAccounts(settings.accountsFile),
    readToken: secrets['CMS_READ_TOKEN'] ?? '',
    killCms: cms.kill,
    hangCms: () => cms.signal('SIGSTOP'),
    resumeCms: () => cms.signal('SIGCONT'),
    stopCms: cms.stop,
    startCms: cms.start,
    stopSite: site.stop,
    startSite: site.start,
    restartSite: async () => {
      await site.stop()
      await site.start()
    },
    stop,
  }
}

interface Restartable {
  readonly start: () => Promise<void>
  readonly stop: () => Promise<void>
  readonly kill: () => Promise<void>
  readonly signal: (name: NodeJS.Signals) => void
}

function restartable({ logsDir }: Settings, command: () => Command, url: string): Restartable {
  let running: RunningProcess | undefined
  const signal = (name: NodeJS.Signals): void => {
    if (running?.pid !== undefined && !running.hasEnded()) process.kill(running.pid, name)
  }
  return {
    start: async () => {
      const wanted = command()
      running = startProcess(wanted, join(logsDir, `${wanted.name.toLowerCase()}.log`))
      await waitUntilReady(running, url)
    },
    stop: async () => {
      await running?.stop()
    },
    kill: async () => {
      signal('SIGKILL')
      await running?.ended
    },
    signal,
  }
}
