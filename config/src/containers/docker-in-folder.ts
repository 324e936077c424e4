import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { inFolder, inScript } from './lay-out.ts'

/** A service that the commands of docs/operations.md reach, laid out in a folder or entered by another program. */
export interface Reached {
  readonly folder: string
  readonly tops: readonly string[]
  readonly workdir: string
  readonly variables: Readonly<Record<string, string>>
  readonly user?: { readonly uid: number; readonly gid: number }
  /** What enters the container, before the command. */
  readonly enter?: readonly string[]
}

/** Where the services are told of, as JSON. */
export const SERVICES = 'DOCKER_IN_FOLDER'

const NOT_DONE = 64

/** Does `docker compose exec` where there is no engine, as it would be done; refuses the rest. Answers the exit status. */
async function docker([compose, verb, ...rest]: readonly string[]): Promise<number> {
  // The engine's own answer: every service is read-only, and /tmp is not a volume.
  if (compose === 'compose' && verb === 'cp') return refuse('Error response from daemon: container rootfs is marked read-only', 1)
  if (compose !== 'compose' || verb !== 'exec') return refuse(`docker ${compose ?? ''} ${verb ?? ''} needs an engine`, NOT_DONE)
  const [name = '', ...words] = rest.filter((word, index) => !(index === 0 && word === '-T'))
  const services = JSON.parse(readFileSync(process.env[SERVICES] ?? '', 'utf8')) as Record<string, Reached>
  const service = services[name]
  if (!service) return refuse(`no such service: ${name}`, 1)
  const [program = '', ...options] = service.enter ? [...service.enter, ...words] : wordsIn(service, words)
  const child = spawn(program, options, { ...service.user, cwd: service.workdir, env: service.variables, stdio: 'inherit' })
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (code) => resolve(code ?? 1))
  })
}

/** Words of a command in the folder that stands for the image; what follows `sh -c` is a script. */
const wordsIn = (service: Reached, words: readonly string[]): string[] =>
  words.map((word, index) => (words[0] === 'sh' && words[index - 1] === '-c' ? inScript(service, word) : inFolder(service, word)))

function refuse(words: string, code: number): number {
  process.stderr.write(`${words}\n`)
  return code
}

if (import.meta.main) process.exitCode = await docker(process.argv.slice(2))
