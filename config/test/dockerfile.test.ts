import { describe, expect, it } from 'vitest'
import { isSent } from '../src/containers/build-context.ts'
import { environmentOf, readServices, secondsOf } from '../src/containers/compose.ts'
import { readDockerfile } from '../src/containers/dockerfile.ts'
import { inFolder, inScript } from '../src/containers/lay-out.ts'
import { documentedCommands } from '../src/containers/operations.ts'
import { type Lock, neededBy } from '../src/image/lock.ts'

describe('a Dockerfile, read without an engine', () => {
  it('gives its stages and their steps', () => {
    const text = 'ARG A=x\nFROM ${A} AS build\nWORKDIR /app\nCOPY a b ./\nRUN --mount=type=cache,target=/c one \\\n && two\nFROM ${A}\nCOPY --from=build /app ./\nCMD ["node", "x.js"]\n'
    expect(readDockerfile(text)).toEqual([
      { name: 'build', steps: [{ kind: 'workdir', path: '/app' }, { kind: 'copy', from: undefined, sources: ['a', 'b'], target: './' }, { kind: 'run', script: expect.stringMatching(/^one\s+&& two$/) as string }] },
      { name: undefined, steps: [{ kind: 'copy', from: 'build', sources: ['/app'], target: './' }, { kind: 'cmd', command: ['node', 'x.js'] }] },
    ])
  })

  it('that says something no test would do is refused', () => {
    expect(() => readDockerfile('FROM a\nADD x y')).toThrow(/ADD/)
  })

  it('has its paths, and those only, in the folder that stands for its root', () => {
    const image = { folder: '/t/1', tops: ['app', 'data', 'tmp'] }
    expect(inScript({ ...image, folder: '/t/l\'été $& (2)' }, 'mkdir -p /data/y && ls /app')).toBe(String.raw`mkdir -p /t/l\'été\ \$\&\ \(2\)/data/y && ls /t/l\'été\ \$\&\ \(2\)/app`)
    expect(inFolder(image, 'node /app/x ../app --to=/data/y /application /usr/app a/tmp')).toBe('node /t/1/app/x ../app --to=/t/1/data/y /application /usr/app a/tmp')
  })
})

describe('what is sent to a build', () => {
  const sent = isSent('*\n!a\n!b/c.json\n# words\n\n**/node_modules\n**/.env*\n')
  it.each(['a', 'a/x/y.ts', 'b/c.json'])('%s is', (path) => expect(sent(path)).toBe(true))
  it.each(['z', '.env', 'b/d.json', 'a/node_modules/x', 'a/.env.local', 'a/x/node_modules'])('%s is not', (path) => expect(sent(path)).toBe(false))
})

describe('what a workspace needs of the lock', () => {
  const lock: Lock = {
    'w': { dependencies: { a: '1', v: '1' }, devDependencies: { t: '1' } },
    'v': { devDependencies: { hidden: '1' } },
    'w/node_modules/a': { dependencies: { b: '1' }, optionalDependencies: { gone: '1', foreign: '1' } },
    'node_modules/a': {},
    'node_modules/b': { peerDependencies: { c: '1' } },
    'node_modules/b/node_modules/c': {},
    'node_modules/c': {},
    'node_modules/t': {},
    'node_modules/hidden': {},
    'node_modules/foreign': { os: ['!linux', '!darwin', '!win32'] },
    'node_modules/v': { link: true, resolved: 'v' },
  }
  const always = ['node_modules/b', 'node_modules/b/node_modules/c', 'v', 'w', 'w/node_modules/a']
  it('in production is the nearest of each name, other workspaces as their folder', () => {
    expect([...neededBy(lock, 'w')].sort()).toEqual(always)
  })
  it('to build it is its own tools as well', () => {
    expect([...neededBy(lock, 'w', { development: true })].sort()).toEqual([...always, 'node_modules/t'].sort())
  })
  it('stops at what is not followed', () => {
    expect([...neededBy(lock, 'w', { follows: (_, name) => name !== 'a' })].sort()).toEqual(['v', 'w'])
  })
})

describe('docker-compose.yml and docs/operations.md', () => {
  it('give a service its variables, and refuse to go without a required one', () => {
    const cms = readServices()['cms']!
    expect(() => environmentOf(cms, {})).toThrow(/POSTGRES_PASSWORD/)
    const all = Object.fromEntries([...JSON.stringify(cms.environment).matchAll(/\$\{([A-Z_]+):\?/g)].map(([, name = '']) => [name, 'v']))
    expect(environmentOf(cms, all)).toMatchObject({ DATABASE_URL: 'postgres://cms:v@postgres:5432/cms', LOG_LEVEL: 'info', SMTP_URL: '' })
  })

  it.each([['30s', 30], ['1m', 60]])('say %s in seconds: %i', (text, seconds) => expect(secondsOf(text)).toBe(seconds))
  it('say no duration otherwise', () => expect(() => secondsOf('1h')).toThrow(/1h/))

  it('give their commands, in lines and in sentences', () => {
    const text = 'Words\n\n    docker compose exec cms a      # why\n    npm x\n\nand `docker compose exec -T cms b < c` or `docker compose ps`.\n'
    expect(documentedCommands(text)).toEqual(['docker compose exec cms a', 'docker compose exec -T cms b < c'])
  })
})
