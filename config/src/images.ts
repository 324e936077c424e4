import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { parseArgs } from 'node:util'
import { freshSecrets } from './env-file.ts'
import { runMain } from './failure.ts'
import { buildImages } from './images/debian-build.ts'
import { debianEngine } from './images/debian.ts'
import { dockerEngine } from './images/docker.ts'
import { type Engine, type EngineName, findEngine, type Version } from './images/engine.ts'
import { run, show } from './images/shell.ts'
import { afterUpdate, keepServing, openService } from './images/story.ts'
import { tail } from './log-file.ts'
import { inRoot, root } from './paths.ts'
import { createProgress, type Progress } from './progress.ts'

const SITE = 'site.localhost'
const DESK = 'cms.localhost'
/** Set in the process that runs on a network of its own. */
const INSIDE = 'IMAGES_INSIDE'

interface Asked {
  /** The version that is installed first, and then updated. */
  readonly from?: string
  /** Builds nothing: on Debian's programs, the images of the run before. */
  readonly built?: boolean
}

/** `npm run images [-- --from COMMIT] [-- --built]`: builds both images, starts the four services and uses them as docs/operations.md says. */
async function images(options: Asked): Promise<number> {
  const progress = createProgress()
  const name = process.env[INSIDE] === undefined ? findEngine() : 'debian'
  if (name === 'debian' && process.env[INSIDE] === undefined) return onOwnNetwork(options, progress)
  const scratch = mkdtempSync(join(tmpdir(), 'images-'))
  const engine = await engineOf(name, scratch)
  try {
    await tell(engine, options, scratch, progress)
    return 0
  } catch (error) {
    for (const file of globSync(join(scratch, '*.log'))) progress.note(`the end of ${basename(file)}:\n${tail(file)}`)
    throw error
  } finally {
    await engine.down()
    rmSync(scratch, { recursive: true, force: true })
  }
}

function engineOf(name: EngineName, scratch: string): Promise<Engine> | Engine {
  const password = freshSecrets(['CMS_READ_TOKEN'])['CMS_READ_TOKEN'] ?? ''
  const variables = { ...freshSecrets(), POSTGRES_PASSWORD: password, SITE_DOMAIN: SITE, CMS_DOMAIN: DESK, LINK_CHECKS: 'false' }
  return name === 'debian' ? debianEngine(scratch, variables) : dockerEngine(name, scratch, variables)
}

/** The version that is installed, and the one that it is updated to when there are two. */
async function versionsOf({ from }: Asked, scratch: string): Promise<readonly [Version, ...Version[]]> {
  const now: Version = { name: 'now', folder: root }
  return from === undefined ? [now] : [{ name: 'before', folder: await checkOut(from, scratch) }, now]
}

async function tell(engine: Engine, asked: Asked, scratch: string, progress: Progress): Promise<void> {
  const [first, ...updates] = await versionsOf(asked, scratch)
  const place = { engine, folder: first.folder, scratch, site: SITE, desk: DESK, progress }
  await progress.step(`starting the four services of ${asked.from ?? 'this version'}`, () => engine.up(first))
  await openService(place)
  for (const update of updates) {
    await progress.step('updating to this version', async () => {
      await engine.up(update)
      await afterUpdate({ ...place, folder: update.folder })
    })
  }
  await keepServing(place)
}

/** The files of a commit in a folder of their own. */
async function checkOut(commit: string, scratch: string): Promise<string> {
  const folder = join(scratch, 'before')
  mkdirSync(folder)
  await run('git', ['-C', root, 'archive', '--format=tar', `--output=${folder}.tar`, commit])
  await run('tar', ['-xf', `${folder}.tar`, '-C', folder])
  return folder
}

/** Builds with the network of this machine, then runs where the services' names are this machine's alone and no port is taken. */
async function onOwnNetwork(asked: Asked, progress: Progress): Promise<number> {
  const scratch = mkdtempSync(join(tmpdir(), 'images-hosts-'))
  const versions = asked.built ? [] : await versionsOf(asked, scratch)
  for (const version of versions) await progress.step(`building both images of ${version.name}`, () => buildImages(version))
  const hosts = join(scratch, 'hosts')
  writeFileSync(hosts, `127.0.0.1 localhost cms frontend ${SITE} ${DESK}\n`)
  const inside = ['--dev-bind', '/', '/', '--unshare-net', '--cap-add', 'ALL', '--ro-bind', hosts, '/etc/hosts', '--die-with-parent', '--setenv', INSIDE, '1']
  try {
    const more = asked.from === undefined ? [] : ['--from', asked.from]
    return await show('bwrap', [...inside, process.execPath, inRoot('config/src/images.ts'), ...more])
  } finally {
    rmSync(scratch, { recursive: true })
  }
}

const { values } = parseArgs({ options: { from: { type: 'string' }, built: { type: 'boolean' } } })
await runMain(() => images(values))
