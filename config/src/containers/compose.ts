import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { Failure } from '../failure.ts'
import { inRoot } from '../paths.ts'

/** What we read of a service of docker-compose.yml. */
export interface Service {
  readonly image?: string
  readonly build?: { readonly dockerfile: string }
  readonly environment: Readonly<Record<string, string>>
  /** How long it has to end once asked, in seconds. */
  readonly stop_grace_period: string
  readonly volumes: readonly string[]
  readonly tmpfs: readonly string[]
  readonly read_only: boolean
  readonly healthcheck: { readonly test: readonly string[] }
}

/** The services of docker-compose.yml, as written. */
export function readServices(): Readonly<Record<string, Service>> {
  return (parse(readFileSync(inRoot('docker-compose.yml'), 'utf8'), { merge: true }) as { services: Record<string, Service> }).services
}

/** One of the services. Throws a Failure when docker-compose.yml has none of that name. */
export function readService(name: string): Service {
  const service = readServices()[name]
  if (!service) throw new Failure(`docker-compose.yml has no service ${name}.`)
  return service
}

/** A service's environment with its variables filled in, as compose does. Throws a Failure when a required one is missing. */
export function environmentOf({ environment }: Service, variables: Readonly<Record<string, string>>): Record<string, string> {
  const fill = (text: string): string => text.replaceAll(/\$\{([A-Z_]+):([?-])([^}]*)\}/g, (_, name: string, operator: string, rest: string) => {
    const value = variables[name] ?? ''
    if (value === '' && operator === '?') throw new Failure(`${name} is missing: ${rest}`)
    return value === '' ? rest : value
  })
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, fill(value)]))
}

/** The seconds of `30s` or `1m`. Throws a Failure on another way of writing a duration. */
export function secondsOf(duration: string): number {
  const [, count, unit] = /^(\d+)(s|m)$/.exec(duration) ?? []
  if (count === undefined) throw new Failure(`${duration} is not a number of seconds or minutes.`)
  return Number(count) * (unit === 'm' ? 60 : 1)
}
