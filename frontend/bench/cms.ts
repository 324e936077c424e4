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
import { listingAddress, pairsOfKinds, type Kind } from './listings.ts'
import { compare, type Comparison } from './load.ts'

export interface CmsFigures {
  /** Our rendered pages, each beside Strapi's own REST: 20 of the documents of two kinds, and one document. */
  readonly listing: Comparison
  readonly detail: Comparison
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
/** What the page of an opportunity says: everything that is known of it. Similar opportunities, which the page shows too, are not asked for. */
const everything = {
  whole: ['organiser', 'partners', 'cover', 'windows', 'funding', 'cost', 'eligibility', 'place', 'family', 'rights'],
  withParts: ['application', 'transparency'],
}
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

/** Each page rendered by `site`, and the same of Strapi's REST, in turn. */
async function comparisons(settings: Settings, { site, strapi }: Record<'site' | 'strapi', RunningProcess>, slug: string): Promise<Pick<CmsFigures, 'listing' | 'detail'>> {
  const headers = { authorization: `Bearer ${await readToken(settings)}` }
  const ours = (...paths: readonly string[]) => ({ pid: site.pid ?? 0, url: settings.site.url, paths })
  const theirs = (...queries: readonly (readonly string[])[]) => ({ pid: strapi.pid ?? 0, url: settings.cms.url, paths: queries.map((query) => `/api/opportunities?${query.join('&')}`), headers })
  const list = (kinds: readonly Kind[]) => [...card.map((name) => `populate[${name}]=true`), ...kinds.map((code, index) => `filters[kind][$in][${index}]=${code}`), 'sort=verifiedOn:desc', 'pagination[pageSize]=20']
  const one = [...everything.whole.map((name) => `populate[${name}]=true`), ...everything.withParts.map((name) => `populate[${name}][populate]=*`), `filters[slug][$eq]=${slug}`]
  return { listing: await compare(ours(...pairsOfKinds.map(listingAddress)), theirs(...pairsOfKinds.map(list))), detail: await compare(ours(`/opportunites/${slug}`), theirs(one)) }
}

async function visibleFigures(settings: Settings, accounts: Parameters<typeof signInToApi>[0]): Promise<CmsFigures['visible']> {
  const editor = await signInToApi(accounts)
  const documentId = await editor.documentIdOf('opportunity', PUBLISHED)
  const pagesOf = (words: string): Promise<{ text: string }[]> => Promise.all([`/opportunites/${PUBLISHED}`, `/recherche?q=${encodeURIComponent(words)}`].map((path) => read(settings.site.url + path)))
  // The first page of each kind loads its code: that is a start, not a publication.
  await pagesOf('Publication')
  const times: number[] = []
  for (let round = 1; round <= PUBLICATIONS; round += 1) {
    const title = `Publication mesurée ${round}`
    await editor.publish('opportunity', documentId, { title })
    times.push(await until(title, VISIBLE_LIMIT_MS, async () => (await pagesOf(title)).every(({ text }) => text.includes(title))))
  }
  return { p50: percentile(times, 0.5), longest: Math.max(...times) }
}

/** The real CMS with the demonstration content and that many synthetic opportunities, and a site that follows it. */
export async function measureCms(count: number): Promise<CmsFigures> {
  const dataDir = mkdtempSync(join(tmpdir(), 'bench-'))
  const variables = { ...process.env, DATABASE_URL: undefined, ...freshSecrets(), DATA_DIR: dataDir, CMS_PORT: String(await freePort()), SITE_PORT: String(await freePort()), DEMO_CONTENT: 'false' }
  const settings = settingsOf(variables)
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
    const from = performance.now()
    const following = await started(settings, siteCommand(settings, 'production'), settings.site.url)
    servers.push(following)
    const firstRead = performance.now() - from
    const visible = await visibleFigures(settings, { cmsUrl: settings.cms.url, accounts: readAccounts(settings.accountsFile) })
    await following.stop()
    const site = await started(settings, siteCommand(settingsOf({ ...variables, PAGE_CACHE_MB: '0' }), 'production'), settings.site.url)
    servers.push(site)
    pinServer(site.pid ?? 0)
    return { ...await comparisons(settings, { site, strapi }, slug), firstRead, visible }
  } finally {
    await Promise.all(servers.map((server) => server.stop()))
    rmSync(dataDir, { recursive: true, force: true })
  }
}
