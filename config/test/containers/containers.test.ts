import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { environmentOf, readServices, secondsOf } from '../../src/containers/compose.ts'
import { askToEnd, asService, imitateDocker, startService } from '../../src/containers/container.ts'
import type { Reached } from '../../src/containers/docker-in-folder.ts'
import { type Image, layOut } from '../../src/containers/lay-out.ts'
import { documentedCommands } from '../../src/containers/operations.ts'
import { runShell } from '../../src/containers/run-shell.ts'
import { megabytesIn } from '../../src/containers/weight.ts'
import { expectBuilds } from '../../src/build.ts'
import { freshSecrets } from '../../src/env-file.ts'
import { freePort } from '../../src/ports.ts'
import type { RunningProcess } from '../../src/process.ts'
import { waitUntilReady } from '../../src/ready.ts'
import { startPostgres, type TestPostgres } from '../../src/testing/postgres.ts'

/** The account that the services run as goes through it. */
const READ_BY_ALL = 0o755
/** Above the base image, with room for what a year adds: 189 and 14 today, and the CMS 612 with all that builds need. */
const CMS_LIMIT_MB = 220
const SITE_LIMIT_MB = 30

/** As the shell's `date +%F` has it. */
const today = new Date().toLocaleDateString('sv-SE')

/** What the document's commands read, where its reader would have hers; no npm package brings pg_dump. */
const files: Readonly<Record<string, string>> = {
  [`cms-${today}.dump`]: 'what pg_dump writes',
  'calls.csv': 'title,kind\nPrix d’essai,prize\n',
  'folder/helps.csv': 'id,title,description,institution_name,start_date,end_date,visible\n348,Prix ancien,Un prix,Institution ancienne,2024-01-01,2024-03-31,t\n',
}

/** A command that asks at a terminal, and the options that answer for it. */
const answers: Readonly<Record<string, string>> = {
  'admin:create-user': ' --firstname=Camille --email=camille@example.org --password=Canard-tulipe-47',
}

/** Which need an engine (`npm run images` does those), or pg_dump and pg_restore, which no package of npm brings: nothing runs these two. */
const elsewhere = /docker compose (--env-file \S+ )?(up|stop|start)\b|exec -T postgres /

const secrets = { ...freshSecrets(), POSTGRES_PASSWORD: 'unused', SITE_DOMAIN: 'www.example.org', CMS_DOMAIN: 'cms.example.org', LINK_CHECKS: 'false' }
const services = readServices()
const commands = documentedCommands()

let scratch = ''
let images: { readonly cms: Image; readonly frontend: Image }
let postgres: TestPostgres | undefined
let reached: { readonly cms: Reached; readonly frontend: Reached }
let engine: Readonly<Record<string, string>>
const running = new Map<string, RunningProcess>()
const address = { cms: '', frontend: '' }

const folder = (name: string): string => {
  mkdirSync(join(scratch, name), { recursive: true })
  return join(scratch, name)
}

/** The environment that docker-compose.yml gives a service, but for where the others are. */
async function place(): Promise<void> {
  const ports = { cms: await freePort(), frontend: await freePort() }
  for (const name of ['cms', 'frontend'] as const) address[name] = `http://127.0.0.1:${ports[name]}`
  const cms = { ...environmentOf(services['cms']!, secrets), DATABASE_URL: postgres?.url ?? '', CMS_HOST: '127.0.0.1', CMS_PORT: String(ports.cms) }
  const frontend = { ...environmentOf(services['frontend']!, secrets), CMS_URL: address.cms, HOST: '127.0.0.1', PORT: String(ports.frontend) }
  reached = { cms: asService(images.cms, cms), frontend: asService(images.frontend, frontend) }
}

async function start(name: 'cms' | 'frontend'): Promise<void> {
  const service = startService(name, images[name], reached[name], join(scratch, `${name}.log`))
  running.set(name, service)
  await waitUntilReady(service, address[name])
}

beforeAll(async () => {
  scratch = mkdtempSync(join(tmpdir(), 'containers-'))
  chmodSync(scratch, READ_BY_ALL)
  const takeOver = { cms: expectBuilds(['cmsServer', 'cmsAdmin'], 'cms/dist'), site: expectBuilds(['site'], 'frontend/.output') }
  const [cms, frontend] = await Promise.all([layOut('cms/Dockerfile', folder('cms')), layOut('frontend/Dockerfile', folder('frontend'))])
  images = { cms, frontend }
  // What was just built from nothing but its sources is what the tests in the browser then use.
  takeOver.cms(cms.workdir)
  takeOver.site(frontend.workdir)
  postgres = await startPostgres()
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder(`desk/${name}/..`), name.split('/').at(-1) ?? ''), text)
  await place()
  engine = imitateDocker(folder('engine'), { ...reached })
})

afterAll(async () => {
  await Promise.all([...running.values()].map((service) => service.stop()))
  await postgres?.stop()
  rmSync(scratch, { recursive: true, force: true })
})

describe('the two images, built from what their Dockerfile copies', () => {
  it('weigh no more than they must', () => {
    const weights = { cms: megabytesIn(images.cms.folder), site: megabytesIn(images.frontend.folder) }
    console.log(`above their base: CMS ${weights.cms} MB, site ${weights.site} MB`)
    expect(weights.cms).toBeLessThan(CMS_LIMIT_MB)
    expect(weights.site).toBeLessThan(SITE_LIMIT_MB)
  })

  it('start on PostgreSQL, without the right to write but in their volumes', async () => {
    await start('cms')
    await start('frontend')
  })

  it('are well by the word of docker-compose.yml', async () => {
    for (const name of ['cms', 'frontend'] as const) {
      const [, ...test] = services[name]!.healthcheck.test.map((word) => word.replace(/http:\/\/127\.0\.0\.1:\d+/, address[name]))
      const command = `docker compose exec ${name} ${test.map((word) => `'${word.replaceAll("'", `'\\''`)}'`).join(' ')}`
      expect(await runShell(command, { cwd: scratch, environment: engine })).toEqual({ code: 0, text: '' })
    }
  })
})

describe('each command that docs/operations.md gives for a container', () => {
  const here = commands.filter((command) => !elsewhere.test(command))

  it('is found in it', () => {
    expect(here.length).toBeGreaterThanOrEqual(10)
    expect(commands.filter((command) => / cp /.test(command))).toEqual([])
  })

  it.each(here)('%s', async (written) => {
    const asked = Object.entries(answers).find(([name]) => written.includes(name))?.[1] ?? ''
    const command = written.replace(/(?<=< \S*)\d{4}-\d\d-\d\d/, today) + asked
    const { code, text } = await runShell(command, { cwd: join(scratch, 'desk'), environment: engine })
    expect(code, text).toBe(0)
  })

  it('prints what was asked for alone, so that it may be kept as a file', async () => {
    const command = 'docker compose exec -T cms node src/commands/personal-data.js export camille@example.org 2> /dev/null'
    const { text } = await runShell(command, { cwd: scratch, environment: engine })
    expect(JSON.parse(text)).toHaveProperty('submissions')
  })

  it('ends, saying why, when it refuses', async () => {
    const command = 'docker compose exec -T cms node src/commands/second-factor.js reset nobody@example.org'
    const { code, text } = await runShell(command, { cwd: scratch, environment: engine })
    expect([code, text]).toEqual([1, expect.stringContaining('There is no account nobody@example.org.')])
  })

  it('has done what it says', async () => {
    const client = new pg.Client({ connectionString: postgres?.url })
    await client.connect()
    const { rows: people } = await client.query('select email from admin_users')
    const { rows: calls } = await client.query('select title from opportunities order by title')
    // What a restore says to the database, in the words of the document.
    const [statement = ''] = commands.flatMap((command) => /psql .*--command="([^"]+)"/.exec(command)?.[1] ?? [])
    const { rowCount } = await client.query(statement)
    await client.end()
    expect(people).toEqual([{ email: 'camille@example.org' }])
    expect(calls).toEqual([{ title: 'Prix ancien' }, { title: 'Prix d’essai' }])
    expect(rowCount).toBe(1)
  })
})

describe('asked to end', () => {
  it.each(['frontend', 'cms'])('%s ends well within its grace', async (name) => {
    const service = running.get(name)
    expect(service && await askToEnd(service, secondsOf(services[name]!.stop_grace_period))).toBe(0)
  })
})
