import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freshSecrets } from '../../../../config/src/env-file.ts'
import { settingsOf, type Variables } from '../../../../config/src/environment.ts'
import { freePort } from '../../../../config/src/ports.ts'
import { startProcess } from '../../../../config/src/process.ts'
import { waitUntilReady } from '../../../../config/src/ready.ts'
import { siteCommand } from '../../../../config/src/services.ts'

type Documents = Readonly<Record<string, readonly (readonly [documentId: string, document: object])[]>>

export interface SiteAlone {
  readonly siteUrl: string
  readonly pid: number
  /** Milliseconds from its start to its first good answer. */
  readonly readyAfter: number
  stop(): Promise<void>
}

const WRITER = 'by hand'

/** Variables of a site that takes what it is given for what another build stored under its contract, as after an update: it is not checked again. */
export const afterUpdate: Variables = { NUXT_CONTRACT: WRITER }

/** Variables of a site that takes it for what it stored itself, as at a restart. */
export const afterRestart: Variables = { ...afterUpdate, NUXT_APP_BUILD_ID: WRITER }

/** The built site without a CMS, on an edition that a test writes by hand: for contents that no editor would type in a test's time. */
export async function startSiteAlone(documents: Documents, variables: Variables = {}): Promise<SiteAlone> {
  const dataDir = mkdtempSync(join(tmpdir(), 'site-'))
  const settings = settingsOf({ ...process.env, ...freshSecrets(), ...variables, DATA_DIR: dataDir, CMS_PORT: String(await freePort()), SITE_PORT: String(await freePort()) })
  mkdirSync(join(dataDir, 'site'), { recursive: true })
  mkdirSync(settings.logsDir, { recursive: true })
  writeFileSync(join(dataDir, 'site', 'edition.json'), JSON.stringify({ build: WRITER, contract: WRITER, feed: 'test', cursor: 1, version: 1, documents }))
  const started = performance.now()
  const site = startProcess(siteCommand(settings, 'production'), join(settings.logsDir, 'site.log'))
  const stop = async (): Promise<void> => {
    await site.stop()
    rmSync(dataDir, { recursive: true, force: true })
  }
  try {
    await waitUntilReady(site, settings.site.url)
  } catch (error) {
    await stop()
    throw error
  }
  return { siteUrl: settings.site.url, pid: site.pid ?? 0, readyAfter: performance.now() - started, stop }
}
