import { type ChildProcess, spawn } from 'node:child_process'
import { chmodSync, chownSync, createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { parseArgs } from 'node:util'
import { Failure, runMain } from './failure.ts'
import { root } from './paths.ts'
import { freePort } from './ports.ts'
import { seconds } from './progress.ts'
import { callerOf, installCallers, run, shellOf } from './testing/callers.ts'

/** The system's account without rights, as which root tries what another person would. */
const NOBODY = 65_534
const OTHER = 'another user'
const PASSABLE = 0o711
/** What a person would put up with, on a slow and busy machine. */
const START_MS = 30 * 60_000

/** One person on this machine: with these rights, and nothing of ours but the Node and the npm. */
interface Person {
  readonly name: string
  readonly folder: string
  readonly clone: string
  readonly env: NodeJS.ProcessEnv
  readonly identity: { readonly uid?: number; readonly gid?: number }
}

/**
 * `npm run try-install`: the README's two commands as somebody types them who has just cloned the repository: the last commit, in a
 * folder with a space and an accent, an empty npm cache, an empty home, an empty temporary folder. As root, also as another user;
 * `--as root` or `--as other` for one of the two. What was printed is kept when it fails.
 */
async function tryInstall(options: readonly string[]): Promise<number> {
  const { values } = parseArgs({
    args: [...options],
    options: {
      node: { type: 'string', default: '22' },
      npm: { type: 'string', default: '10' },
      folder: { type: 'string', default: 'un dossier é' },
      start: { type: 'boolean' },
      as: { type: 'string' },
    },
  })
  const base = mkdtempSync(join(tmpdir(), 'try-'))
  chmodSync(base, PASSABLE)
  try {
    await installCallers(join(base, 'callers'))
    const caller = callerOf(join(base, 'callers'), Number(values.node), Number(values.npm))
    console.log(`The last commit, Node ${values.node}, npm ${values.npm}`)
    for (const name of persons(values.as)) {
      const person = await clone(base, name, values.folder, shellOf(caller, join(base, 'bin')))
      await start(person)
      if (!values.start) await test(person)
    }
  } catch (error) {
    console.error(`What was printed is kept: ${join(base, '*', '*.log')}`)
    throw error
  }
  rmSync(base, { recursive: true, force: true })
  return 0
}

/** Those who try it: who runs this, and when that is root, also somebody who is not. */
function persons(as: string | undefined): readonly string[] {
  if (process.getuid?.() !== 0) return ['this user']
  if (as === undefined) return ['root', OTHER]
  if (as === 'root' || as === 'other') return [as === 'root' ? 'root' : OTHER]
  throw new Failure(`--as is "root" or "other", not "${as}".`)
}

async function clone(base: string, name: string, folderName: string, shell: NodeJS.ProcessEnv): Promise<Person> {
  const folder = join(base, name)
  const identity = name === OTHER ? { uid: NOBODY, gid: NOBODY } : {}
  const own = (part: string): string => join(folder, part)
  for (const part of ['', 'home', 'tmp']) mkdirSync(own(part))
  const cloned = await run('git', ['clone', '--quiet', root, own(folderName)], folder)
  if (cloned.code !== 0) throw new Failure(`git clone failed:\n${cloned.text}`)
  if (identity.uid !== undefined) await run('chown', ['-R', `${identity.uid}:${identity.gid}`, folder], base)
  else chownSync(folder, process.getuid?.() ?? 0, process.getgid?.() ?? 0)
  const ports = { CMS_PORT: String(await freePort()), SITE_PORT: String(await freePort()) }
  const env = { ...shell, ...ports, HOME: own('home'), TMPDIR: own('tmp'), npm_config_cache: own('npm-cache') }
  return { name, folder, clone: own(folderName), env, identity }
}

/** One command of the README, in this person's shell: what it prints is kept in a file, and told line by line. */
function type(person: Person, command: readonly string[], onLine: (line: string, child: ChildProcess) => void): Promise<number> {
  const { clone: cwd, env, identity, folder } = person
  const child = spawn('npm', command, { cwd, env, ...identity, stdio: ['ignore', 'pipe', 'pipe'] })
  const log = createWriteStream(join(folder, `${command.join('-')}.log`))
  for (const stream of [child.stdout, child.stderr]) {
    stream.pipe(log, { end: false })
    createInterface({ input: stream }).on('line', (line) => onLine(line, child))
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/** `npm start` up to the first page of both servers, then Ctrl+C. */
async function start(person: Person): Promise<void> {
  const began = performance.now()
  const pages: Promise<string>[] = []
  const timer = setTimeout(() => { throw new Failure(`npm start was not ready within ${seconds(START_MS)}.`) }, START_MS)
  const code = await type(person, ['start'], (line, child) => {
    if (/✓|✗|[Ff]ail/.test(line)) console.log(`    ${line}`)
    if (!/ready in/.test(line)) return
    console.log(`${person.name}: npm start is ready after ${seconds(performance.now() - began)}`)
    pages.push(firstPages(person.env).finally(() => child.kill('SIGINT')))
  })
  clearTimeout(timer)
  if (pages.length === 0 || code !== 0) throw new Failure(`npm start as ${person.name} ended with ${code}; see what it printed above.`)
  console.log(`${person.name}: ${await pages[0]}; ended by Ctrl+C with ${code}`)
}

async function firstPages({ CMS_PORT, SITE_PORT }: NodeJS.ProcessEnv): Promise<string> {
  const addresses = [`http://127.0.0.1:${SITE_PORT}/opportunites`, `http://127.0.0.1:${CMS_PORT}/admin`]
  const answers = await Promise.all(addresses.map(async (address) => (await fetch(address)).status))
  if (answers.some((status) => status !== 200)) throw new Failure(`The first pages answer ${answers.join(' and ')}.`)
  return 'the first page of the site and that of the admin answer 200'
}

/** `npm test` up to its last line. */
async function test(person: Person): Promise<void> {
  const began = performance.now()
  let last = ''
  const code = await type(person, ['test'], (line) => {
    if (line.trim() !== '') last = line
    if (/^\S+ +[\d.]+ s|FAIL|×|✗|not prepared/.test(line)) console.log(`    ${line}`)
  })
  console.log(`${person.name}: npm test: ${last}, after ${seconds(performance.now() - began)}`)
  if (code !== 0) throw new Failure(`npm test as ${person.name} ended with ${code}.`)
}

await runMain(() => tryInstall(process.argv.slice(2)))
