import { chmodSync, chownSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { Failure } from '../failure.ts'
import { inRoot } from '../paths.ts'
import { type RunningProcess, startProcess } from '../process.ts'
import { type Reached, SERVICES } from './docker-in-folder.ts'
import { type Image, inFolder, nodePath } from './lay-out.ts'

/** The account `node` of the base image. */
const NODE_USER = { uid: 1000, gid: 1000 }
const READ_BY_ALL = 0o005
const TRAVERSED_BY_ALL = 0o755

/** Only root may become another account, which must be able to read this repository and its Node. */
const mayChange = process.getuid?.() === 0 && [process.execPath, inRoot('package.json'), inRoot('node_modules')].every((path) => (statSync(path).mode & READ_BY_ALL) !== 0)
const user = mayChange ? NODE_USER : undefined

/** An image as compose starts it: its files are not its own to change but for the volumes and /tmp. */
export function asService(image: Image, environment: Readonly<Record<string, string>>): Reached {
  const { folder, tops, workdir, variables } = image
  chmodSync(folder, TRAVERSED_BY_ALL)
  for (const top of ['data', 'tmp']) giveAway(join(folder, top))
  const own = Object.entries(environment).map(([name, value]): [string, string] => [name, inFolder(image, value)])
  return { folder, tops, workdir, user, variables: { ...variables, ...Object.fromEntries(own), PATH: nodePath } }
}

function giveAway(path: string): void {
  if (!user) return
  chownSync(path, user.uid, user.gid)
  if (!statSync(path).isDirectory()) return
  for (const name of readdirSync(path)) giveAway(join(path, name))
}

/** Starts what the image starts. */
export function startService(name: string, { command: [, script = '', ...options] }: Image, service: Reached, logFile: string): RunningProcess {
  const { workdir: cwd, variables, user } = service
  return startProcess({ name, script, options, cwd, variables, user }, logFile)
}

/** Asks a service to end and answers how it did. Throws a Failure when it has not within the seconds it is given. */
export async function askToEnd({ name, pid, ended }: RunningProcess, seconds: number): Promise<number> {
  if (pid !== undefined) process.kill(pid, 'SIGTERM')
  const late = new AbortController()
  const tooLate = delay(seconds * 1000, undefined, { signal: late.signal }).then(() => {
    throw new Failure(`The ${name} has not ended ${seconds} s after it was asked to.`)
  })
  try {
    return (await Promise.race([ended, tooLate])).code
  } finally {
    late.abort()
    tooLate.catch(() => undefined)
  }
}

/** A folder for the PATH in which `docker` is a program that does `docker compose exec` on these services, and what it needs to know. */
export function imitateDocker(folder: string, services: Readonly<Record<string, Reached>>): Readonly<Record<string, string>> {
  const list = join(folder, 'services.json')
  writeFileSync(list, JSON.stringify(services))
  const program = inRoot('config/src/containers/docker-in-folder.ts')
  writeFileSync(join(folder, 'docker'), `#!/bin/sh\nexec '${process.execPath}' '${program}' "$@"\n`, { mode: TRAVERSED_BY_ALL })
  return { PATH: `${folder}:${nodePath}`, [SERVICES]: list }
}
