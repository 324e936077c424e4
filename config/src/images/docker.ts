import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Engine } from './engine.ts'
import { run } from './shell.ts'

/** `docker compose` or `podman compose`, as on a server, in a project and with volumes of its own. */
export function dockerEngine(name: 'docker' | 'podman', scratch: string, variables: Readonly<Record<string, string>>): Engine {
  const file = join(scratch, 'production.env')
  writeFileSync(file, Object.entries(variables).map(([key, value]) => `${key}=${value}\n`).join(''), { mode: 0o600 })
  const environment = { ...definedIn(process.env), COMPOSE_ENV_FILES: file, COMPOSE_PROJECT_NAME: 'elles-images' }
  let folder = '.'
  const compose = (...options: string[]): Promise<string> => run(name, ['compose', '--env-file', file, ...options], { cwd: folder, environment })
  return {
    environment,
    up: async (version) => {
      folder = version.folder
      await compose('up', '--detach', '--build', '--wait')
    },
    restart: async (service) => {
      await compose('stop', service)
      await compose('up', '--detach', '--wait', service)
    },
    down: async () => {
      await compose('down', '--volumes', '--remove-orphans')
    },
  }
}

const definedIn = (variables: NodeJS.ProcessEnv): Record<string, string> =>
  Object.fromEntries(Object.entries(variables).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
