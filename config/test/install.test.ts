import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { inRoot } from '../src/paths.ts'
import { type Caller, callerOf, installCallers, type Outcome, run, shellOf } from '../src/testing/callers.ts'
import { makeProject, type Where } from './empty-clone.ts'

/** Downloads, unpacks and starts some programs of 120 MB. */
const TIMEOUT_MS = 180_000

const locked = `v${readFileSync(inRoot('.nvmrc'), 'utf8').trim()}`
const nodePackage = `node-${process.platform}-${process.arch}`
const binding = `node_modules/@rolldown/binding-${process.platform}-${process.arch}-gnu`

/** `npm run where` in a project, as somebody types it who has this Node and this npm. */
function where(caller: Caller, project: string, variables: NodeJS.ProcessEnv = {}): Promise<Outcome> {
  const env = { ...shellOf(caller, `${project}-bin`), npm_config_prefer_offline: 'true', ...variables }
  return run('npm', ['run', '--silent', 'where'], project, env)
}

describe('from an empty clone, a command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'callers-'))
  beforeAll(() => installCallers(join(folder, 'callers')), TIMEOUT_MS)
  afterAll(() => rmSync(folder, { recursive: true }), TIMEOUT_MS)

  it.each([[18, 9], [18, 10], [20, 10], [22, 10], [22, 12], [24, 11]])(
    'reaches the locked Node from Node %i with npm %i, and installs once',
    async (node, npm) => {
      const project = join(folder, `un dossier é ${node} ${npm}`)
      makeProject(project)
      const caller = callerOf(join(folder, 'callers'), node, npm)
      const { code, text } = await where(caller, project)
      expect(code, text).toBe(0)
      const found = JSON.parse(text.trim().split('\n').at(-1) ?? '') as Where
      const bin = join(project, 'node_modules', nodePackage, 'bin')
      expect(found).toMatchObject({ node: join(bin, 'node'), version: locked })
      expect(found.path[0]).toBe(bin)
      expect(existsSync(join(project, binding))).toBe(true)
      expect((await run('ls', ['-A'], project)).text).not.toContain('.installing-')
      const second = await where(caller, project)
      expect(JSON.parse(second.text)).toEqual(found)
    },
    TIMEOUT_MS,
  )

  /** What a command says in such a project, before it installs anything. */
  async function refusal(name: string, change: (lock: string) => string = (lock) => lock, env: NodeJS.ProcessEnv = {}): Promise<string> {
    const project = join(folder, name)
    makeProject(project)
    const file = join(project, 'package-lock.json')
    writeFileSync(file, change(readFileSync(file, 'utf8')))
    const { code, text } = await where(callerOf(join(folder, 'callers'), 22, 10), project, env)
    expect(code).toBe(1)
    expect(text).not.toMatch(/^ +at /m)
    expect(existsSync(join(project, 'node_modules'))).toBe(false)
    expect((await run('ls', ['-A'], project)).text).not.toContain('.installing-')
    return text
  }

  it('refuses a Node that is not the one of the lock', async () => {
    const integrity = new RegExp(`("node_modules/${nodePackage}":{[^}]*"integrity":"sha512-)[^"]+`)
    const changed = (lock: string): string => lock.replace(integrity, `$1${'A'.repeat(86)}==`)
    expect(await refusal('changed', changed)).toContain('a package differs from the one in package-lock.json')
  }, TIMEOUT_MS)

  it.each([
    ['a folder # of mine', 'holds "#"'],
    ['100 % mine', 'holds "%"'],
    ["l'été", `holds "'"`],
    ['10:30', 'holds ":"'],
  ])('says that nothing is built in « %s »', async (name, words) => {
    expect(await refusal(name)).toContain(words)
  })

  it('says which Node to install where the lock has none for this machine', async () => {
    const without = (lock: string): string => lock.replaceAll(/"node_modules\/node-linux-/g, '"node_modules/node-other-')
    expect(await refusal('elsewhere', without)).toMatch(/This project runs on Node 24; you have 22\..*Install Node 24/s)
  })

  it('says what keeps npm from the registry', async () => {
    const env = { npm_config_registry: 'http://127.0.0.1:9/', npm_config_fetch_retries: '0', npm_config_cache: join(folder, 'empty') }
    expect(await refusal('alone', undefined, env)).toContain('the npm registry cannot be reached')
  }, TIMEOUT_MS)
})

it('what is installed here counts as installed', async () => {
  const ask = `import(${JSON.stringify(pathToFileURL(inRoot('config/bin/install.mjs')).href)}).then((module) => module.installMissing())`
  expect(await run(process.execPath, ['--input-type=module', '--eval', ask], inRoot())).toEqual({ code: 0, text: '' })
})
