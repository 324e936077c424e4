import { resolve } from 'node:path'
import { readEnvFile } from './env-file.ts'
import { Failure } from './failure.ts'
import { inRoot, root } from './paths.ts'

export type Variables = Readonly<Record<string, string | undefined>>

interface Address {
  readonly host: string
  readonly port: number
  /** Where this machine reaches it. */
  readonly url: string
}

/** Everything that a start depends on, from the environment and `.env`. */
export interface Settings {
  readonly dataDir: string
  readonly logsDir: string
  readonly accountsFile: string
  readonly cms: Address
  readonly site: Address
  /** The environment of the children. */
  readonly variables: Variables
}

export const envFile = inRoot('.env')

const CMS_PORT = 1337
const SITE_PORT = 3000
const LARGEST_PORT = 65_535
const LOOPBACK = '127.0.0.1'

/** The environment over `.env` (the environment wins); a variable that is set to nothing counts as not set. */
export function loadVariables(environment: Variables = process.env): Variables {
  const set = Object.entries(environment).filter(([, value]) => value !== undefined && value !== '')
  return { ...readEnvFile(envFile), ...Object.fromEntries(set) }
}

/** The settings that these variables give. Throws a Failure that names the variable when one has no meaning. */
export function settingsOf(variables: Variables): Settings {
  const dataDir = resolve(root, variables['DATA_DIR'] ?? '.data')
  const cms = address(variables, 'CMS', CMS_PORT)
  const site = address(variables, 'SITE', SITE_PORT)
  if (cms.port === site.port) throw new Failure(`CMS_PORT and SITE_PORT are both ${cms.port}: give them different values.`)
  return { dataDir, logsDir: resolve(dataDir, 'logs'), accountsFile: resolve(dataDir, 'accounts.json'), cms, site, variables }
}

function address(variables: Variables, name: 'CMS' | 'SITE', fallback: number): Address {
  const variable = `${name}_PORT`
  const port = Number(variables[variable] ?? fallback)
  if (!Number.isInteger(port) || port < 1 || port > LARGEST_PORT) throw new Failure(`${variable} is "${variables[variable] ?? ''}": it must be a port number between 1 and ${LARGEST_PORT}.`)
  const host = variables[`${name}_HOST`] ?? LOOPBACK
  const reachable = host === '0.0.0.0' || host === '::' ? LOOPBACK : host
  return { host, port, url: `http://${reachable.includes(':') ? `[${reachable}]` : reachable}:${port}` }
}
