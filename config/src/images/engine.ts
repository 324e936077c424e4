import { spawnSync } from 'node:child_process'
import { Failure } from '../failure.ts'

/** What builds the images and runs the four services of docker-compose.yml. */
export interface Engine {
  /** What `docker compose …` in a shell needs to reach the services. */
  readonly environment: Readonly<Record<string, string>>
  /** Starts every service of a version, or starts it again; resolves when all are well. */
  up(version: Version): Promise<void>
  /** Ends a service and starts it again; resolves when it is well. */
  restart(service: string): Promise<void>
  /** Ends everything and removes its data. */
  down(): Promise<void>
}

/** The one of this folder, or the one that is installed first, to be updated. */
export interface Version {
  readonly name: 'now' | 'before'
  readonly folder: string
}

export type EngineName = 'docker' | 'podman' | 'debian'

const debianPrograms = ['mmdebstrap', 'buildah', 'bwrap', 'caddy'] as const
const answers = (program: string, ...options: string[]): boolean => spawnSync(program, options, { stdio: 'ignore' }).status === 0

/** Docker or Podman when its engine answers, else Debian's programs. Throws a Failure that says what is missing. */
export function findEngine(): EngineName {
  for (const name of ['docker', 'podman'] as const) if (answers(name, 'info') && answers(name, 'compose', 'version')) return name
  const missing = debianPrograms.filter((program) => !answers(program, '--version') && !answers(program, 'version'))
  if (missing.length === 0 && process.getuid?.() === 0) return 'debian'
  const lacks = missing.length > 0 ? `${missing.join(', ')} missing: apt-get install mmdebstrap buildah bubblewrap caddy` : 'they need root'
  throw new Failure(`No image can be built here: neither Docker nor Podman has an engine that answers with "compose"; of Debian's programs, ${lacks}.`)
}
