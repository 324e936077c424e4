import { join } from 'node:path'
import type { Core } from '@strapi/strapi'
import { createDemonstrationAccounts } from './accounts.ts'
import { loadDemonstration } from './load.ts'

/** Where the reviewable files lie, below the package. */
export const demonstrationFolder = (strapi: Core.Strapi): string => join(strapi.dirs.app.root, 'demo')

/** Told on standard output with this mark, so that `npm start` can show it as a step. */
const tell = (message: string): void => void process.stdout.write(`[étape] ${message}\n`)

/** What a demonstration CMS holds and a production one does not: asked for by DEMO_CONTENT and DEMO_ACCOUNTS_FILE, done once. */
export async function prepareDemonstration(strapi: Core.Strapi): Promise<void> {
  const accountsFile = process.env['DEMO_ACCOUNTS_FILE']
  if (accountsFile) await createDemonstrationAccounts(strapi, accountsFile)
  if (process.env['DEMO_CONTENT'] !== 'true') return
  const done = strapi.store({ type: 'core', name: 'demonstration', key: 'loaded' })
  if (await done.get()) return
  const { created, unchanged } = await loadDemonstration(strapi, demonstrationFolder(strapi), new Date(), (progress) => tell(`demonstration content ${progress}`))
  await done.set({ value: { on: new Date().toISOString(), created, unchanged } })
  tell(`demonstration content: ${created} entries created`)
}
