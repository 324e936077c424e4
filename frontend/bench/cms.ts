import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { readAccounts } from '../../config/src/accounts.ts'
import { prepareDataDir } from '../../config/src/disk.ts'
import { freshSecrets } from '../../config/src/env-file.ts'
import { settingsOf, type Settings } from '../../config/src/environment.ts'
import { inRoot } from '../../config/src/paths.ts'
import { freePort } from '../../config/src/ports.ts'
import { startProcess, type Command, type RunningProcess } from '../../config/src/process.ts'
import { waitUntilReady } from '../../config/src/ready.ts'
import { runScript } from '../../config/src/run-script.ts'
import { cmsCommand, siteCommand } from '../../config/src/services.ts'
import { signInToApi } from '../test/e2e/support/editor-api.ts'
import { read, until } from '../test/e2e/support/wait.ts'
import { pinServer } from './cores.ts'
import { percentile } from './figures.ts'
import { load, type Load } from './load.ts'

export interface CmsFigures {
  /** Strapi's own REST: the list of 20 that the catalogue shows, and one document. */
  readonly list: Load
  readonly one: Load
  /** Milliseconds: a site without an edition reads everything; from the CMS's answer to « Publier » to the page and to the list. */
  readonly firstRead: number
  readonly visible: { readonly p50: number; readonly longest: number }
}

const PUBLICATIONS = 7
/** Of the demonstration content: the drafts of synthetic ones are not made to be published again. */
const PUBLISHED = 'prix-francoise-demulder'
const VISIBLE_LIMIT_MS = 10_000
/** What a card of the catalogue shows. */
const card = ['organiser', 'windows', 'funding', 'cost', 'eligibility', 'place']
/** Strapi indexes neither the slug nor what lists are sorted by. */
const indexes = [
  'create index bench_slug on opportunities (slug, published_at)', 'create index bench_published on opportunities (published_at, verified_on)', 'create index bench_document on opportunities (document_id, published_at)',
]

async function started(settings: Settings, command: Command, url: string): Promise<RunningProcess> {
  const server = startProcess(command, join(settings.logsDir, `${command.name.toLowerCase()}.log`))
  await waitUntilReady(server, url)
  return server
}

/** A token of the CMS for this run, by which a stranger reads its lists: nothing of the service has that right. */
async function readToken(settings: Settings): Promise<string> {
  const account = readAccounts(settings.accountsFile).find(({ role }) => role === 'Super Admin')
  const post = async (path: string, body: object, authorization?: string): Promise<{ token?: string; accessToken?: string; accessKey?: string }> => {
    const response = await fetch(settings.cms.url + path, { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json', ...(authorization ? { authorization } : {}) } })
    if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`)
    return (await response.json() as { data: object }).data
  }
  const { token, accessToken } = await post('/admin/login', { email: account?.email, password: account?.password })
  const { accessKey } = await post('/admin/api-tokens', { name: 'bench', description: '', type: 'read-only', lifespan: null }, `Bearer ${token ?? accessToken ?? ''}`)
  return accessKey ?? ''
}

async function restFigures(settings: Settings, pid: number, slug: string): Promise<{ list: Load; one: Load }> {
  const headers = { authorization: `Bearer ${await readToken(settings)}` }
  const populate = card.map((name, index) => `populate[${index}]=${name}`).join('&')
  const url = `${settings.cms.url}/api/opportunities`
  return {
    list: await load(pid, `${url}?${populate}&sort=verifiedOn:desc&pagination[pageSize]=20`, headers),
    // The page of an opportunity says everything that is known of it.
    one: await load(pid, `${url}?populate=*&filters[slug][$eq]=${slug}`, headers),
  }
}

async function visibleFigures(settings: Settings, accounts: Parameters<typeof signInToApi>[0]): Promise<CmsFigures['visible']> {
  const editor = await signInToApi(accounts)
  const documentId = await editor.documentIdOf('opportunity', PUBLISHED)
  const times: number[] = []
  for (let round = 1; round <= PUBLICATIONS; round += 1) {
    const title = `Publication mesurée ${round}`
    await editor.publish('opportunity', documentId, { title })
    times.push(await until(title, VISIBLE_LIMIT_MS, async () => {
      const pages = await Promise.all([`/opportunites/${PUBLISHED}`, `/recherche?q=${encodeURIComponent(title)}`].map((path) => read(settings.site.url + path)))
      return pages.every(({ text }) => text.includes(title))
    }))
  }
  return { p50: percentile(times, 0.5), longest: Math.max(...times) }
}

/** The real CMS with the demonstration content and that many synthetic opportunities, and a site that follows it. */
export async function measureCms(count: number): Promise<CmsFigures> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-'))
  const settings = settingsOf({ ...process.env, DATABASE_URL: undefined, ...freshSecrets(), DATA_DIR: dataDir, CMS_PORT: String(await freePort()), SITE_PORT: String(await freePort()), DEMO_CONTENT: 'false' })
  const servers: RunningProcess[] = []
  try {
    prepareDataDir(settings)
    const cms = cmsCommand(settings, 'production')
    const seeded = await runScript(inRoot('cms/dist/src/commands/seed.js'), ['--count', String(count)], { cwd: cms.cwd, variables: cms.variables, output: 'keep' })
    if (seeded.code !== 0) throw new Error(seeded.text)
    const database = new DatabaseSync(join(dataDir, 'cms.db'))
    for (const index of indexes) database.exec(index)
    const row = database.prepare(`select slug from opportunities where slug like '%-essai-1%' and published_at is not null limit 1`).get()
    database.close()
    const slug = String(row?.['slug'])
    const strapi = await started(settings, cms, settings.cms.url)
    servers.push(strapi)
    pinServer(strapi.pid ?? 0)
    const rest = await restFigures(settings, strapi.pid ?? 0, slug)
    const from = performance.now()
    servers.push(await started(settings, siteCommand(settings, 'production'), settings.site.url))
    const firstRead = performance.now() - from
    return { ...rest, firstRead, visible: await visibleFigures(settings, { cmsUrl: settings.cms.url, accounts: readAccounts(settings.accountsFile) }) }
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
    rmSync(dataDir, { recursive: true, force: true })
  }
}
