import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { totalmem } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { checkDiskSpace } from './disk.ts'
import { secretNames } from './env-file.ts'
import type { Settings, Variables } from './environment.ts'
import { Failure } from './failure.ts'
import { fingerprint } from './fingerprint.ts'
import { withImports } from './imports.ts'
import { tail } from './log-file.ts'
import { inRoot, root, scripts } from './paths.ts'
import { startProcess } from './process.ts'
import type { Progress } from './progress.ts'
import { quiet, without } from './services.ts'

export type BuildName = 'cmsServer' | 'cmsAdmin' | 'site'

/** One build: what it reads, what it writes, and how. */
interface Build {
  readonly name: string
  readonly sources: readonly string[]
  /** Removed before building, so that a file deleted from the sources does not live on in the output. */
  readonly outputs: readonly string[]
  readonly stamp: string
  readonly script: string
  readonly options: readonly string[]
  readonly cwd: string
  /** Another build whose output this one writes too. */
  readonly covers?: BuildName
}

const shared = ['package-lock.json', 'config/tsconfig.base.json', 'domain']

/** The server's code takes seconds and changes often, the admin takes a minute and changes rarely: each has its own fingerprint. */
const builds: Readonly<Record<BuildName, Build>> = {
  cmsServer: {
    name: 'CMS server',
    sources: [...shared, 'cms/src', 'cms/config', 'cms/database', 'cms/types', 'cms/tsconfig.json', 'cms/package.json'],
    outputs: ['cms/dist/src', 'cms/dist/config', 'cms/dist/database'],
    stamp: 'cms/dist/.server-fingerprint',
    script: scripts.tsc,
    options: ['-p', 'tsconfig.json'],
    cwd: 'cms',
  },
  cmsAdmin: {
    name: 'CMS admin',
    get sources() { return [...shared, ...withImports(root, 'cms/src/admin'), 'cms/config/admin.ts', 'cms/tsconfig.json', 'cms/package.json'] },
    outputs: ['cms/dist/build'],
    stamp: 'cms/dist/.admin-fingerprint',
    script: scripts.strapi,
    options: ['build'],
    cwd: 'cms',
    covers: 'cmsServer',
  },
  site: {
    name: 'site',
    sources: [...shared, 'frontend/app', 'frontend/server', 'frontend/shared', 'frontend/config', 'frontend/public', 'frontend/nuxt.config.ts', 'frontend/package.json', 'frontend/tsconfig.json'],
    outputs: ['frontend/.output'],
    stamp: 'frontend/.output/.fingerprint',
    script: scripts.nuxt,
    options: ['build'],
    cwd: 'frontend',
  },
}


interface BuildRequest {
  readonly settings: Settings
  readonly progress: Progress
  readonly signal?: AbortSignal
  readonly names?: readonly BuildName[]
}

/** The builds of the two halves side by side, with what runs them. */
const TWO_BUILDS_BYTES = 4e9

/** The memory that this machine, or the container that holds us, gives. */
const memoryOf = (): number => Math.min(totalmem(), process.constrainedMemory() || Infinity)

/** Builds those of the named outputs whose sources changed since, the two halves of the house at once where memory allows. Throws a Failure with the end of the log when one fails. */
export async function buildWhatChanged({ settings, progress, signal, names = ['cmsServer', 'cmsAdmin', 'site'] }: BuildRequest): Promise<void> {
  const asked = names.map((name) => builds[name]).filter((build) => !isUpToDate(build))
  const stale = asked.filter((build) => !asked.some(({ covers }) => covers && builds[covers] === build))
  if (stale.length === 0) return progress.note('builds are up to date')
  await checkDiskSpace()
  const byHalf = Map.groupBy(stale, ({ cwd }) => cwd)
  const buildHalf = async (half: readonly Build[]): Promise<void> => {
    for (const build of half) await progress.step(`building the ${build.name}`, () => run(build, settings, signal))
  }
  const halves = [...byHalf.values()]
  if (memoryOf() < TWO_BUILDS_BYTES) {
    for (const half of halves) await buildHalf(half)
    return
  }
  const outcomes = await Promise.allSettled(halves.map(buildHalf))
  for (const outcome of outcomes) if (outcome.status === 'rejected') throw outcome.reason
}

/**
 * To be called before the named outputs are built somewhere else; answers what takes them over from there, so that they
 * are not built again here. `folder` holds there what `place` does here.
 */
export function expectBuilds(names: readonly BuildName[], place: string): (folder: string) => void {
  const expected = names.map((name) => ({ ...builds[name], print: fingerprint(root, builds[name].sources) }))
  return (folder) => {
    for (const { outputs, stamp, print } of expected) {
      for (const output of [...outputs, stamp]) rmSync(inRoot(output), { recursive: true, force: true })
      for (const output of outputs) {
        const made = join(folder, relative(place, output))
        if (existsSync(made)) cpSync(made, inRoot(output), { recursive: true })
      }
      writeFileSync(inRoot(stamp), print)
    }
  }
}

function isUpToDate({ sources, stamp, outputs }: Build): boolean {
  const file = inRoot(stamp)
  return existsSync(inRoot(outputs[0] ?? stamp)) && existsSync(file) && readFileSync(file, 'utf8') === fingerprint(root, sources)
}

async function run(build: Build, { logsDir, variables }: Settings, signal?: AbortSignal): Promise<void> {
  const written = build.covers ? [builds[build.covers], build] : [build]
  // Taken first: what changes during the build makes the next start build again.
  const prints = written.map(({ sources, stamp }) => ({ stamp: inRoot(stamp), print: fingerprint(root, sources) }))
  for (const output of written.flatMap(({ outputs, stamp }) => [...outputs, stamp])) rmSync(inRoot(output), { recursive: true, force: true })
  const { name, script, options } = build
  const logFile = join(logsDir, `build-${name.toLowerCase().replaceAll(' ', '-')}.log`)
  const child = startProcess({ name, script, options, cwd: inRoot(build.cwd), variables: buildVariables(variables) }, logFile, { signal })
  const { code, how } = await child.ended
  if (code !== 0) throw new Failure(`Building the ${name} failed (${how}). ${memoryAdvice(how, memoryOf())}The end of ${logFile}:\n${tail(logFile)}`)
  for (const { stamp, print } of prints) {
    mkdirSync(dirname(stamp), { recursive: true })
    writeFileSync(stamp, print)
  }
}

/** A build knows no secret: none can end up in an output. */
function buildVariables(variables: Variables): Variables {
  return { ...without(variables, [...secretNames, 'DATABASE_URL']), ...quiet, NODE_ENV: 'production', ...largerHeap(variables, memoryOf()) }
}

/** What to do when a build was ended for want of memory; nothing when it was not. */
export function memoryAdvice(how: string, memory: number): string {
  if (memory >= TWO_BUILDS_BYTES || !/SIGKILL|SIGABRT/.test(how)) return ''
  return `There are ${(memory / 1e9).toFixed(1)} GB of memory here, and the admin is built in 3: give this machine more, then run the same command again. `
}

/** Of a small machine, Node keeps half for objects; the admin's build, alone on it, needs more. */
export function largerHeap({ NODE_OPTIONS }: Variables, memory: number): Variables {
  if (memory >= TWO_BUILDS_BYTES || NODE_OPTIONS?.includes('--max-old-space-size')) return {}
  const megabytes = Math.floor(memory * 0.75 / 1024 ** 2)
  return { NODE_OPTIONS: [NODE_OPTIONS, `--max-old-space-size=${megabytes}`].filter(Boolean).join(' ') }
}
