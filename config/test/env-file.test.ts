import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ensureSecrets, freshSecrets, readEnvFile, secretNames } from '../src/env-file.ts'

describe('the environment file', () => {
  let folder = ''
  let file = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'env-file-'))
    file = join(folder, '.env')
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  const modeOf = (path: string): string => (statSync(path).mode & 0o777).toString(8)

  it('is written with every secret, for its owner only', () => {
    expect(ensureSecrets(file, {})).toEqual(secretNames)
    expect(modeOf(file)).toBe('600')
    expect(Object.keys(readEnvFile(file)).toSorted()).toEqual(secretNames.toSorted())
  })

  it('is left as it is when nothing is missing', () => {
    ensureSecrets(file, {})
    const before = readFileSync(file, 'utf8')
    expect(ensureSecrets(file, {})).toEqual([])
    expect(readFileSync(file, 'utf8')).toBe(before)
  })

  it('gains what is missing and keeps every line that was there', () => {
    const own = '# ma note\nSITE_PORT=4000\nJWT_SECRET=une-valeur-choisie-par-moi'
    writeFileSync(file, own, { mode: 0o644 })
    expect(ensureSecrets(file, {})).toEqual(secretNames.filter((name) => name !== 'JWT_SECRET'))
    expect(readFileSync(file, 'utf8').startsWith(`${own}\n`)).toBe(true)
    expect(readEnvFile(file)).toMatchObject({ SITE_PORT: '4000', JWT_SECRET: 'une-valeur-choisie-par-moi' })
    expect(modeOf(file)).toBe('600')
  })

  it.each(['CMS_READ_TOKEN=', 'CMS_READ_TOKEN=""', 'CMS_READ_TOKEN = '])('gains a value where it has none: %s', (line) => {
    writeFileSync(file, `SITE_PORT=4000\n${line}\n# fin\n`)
    expect(ensureSecrets(file, {})).toContain('CMS_READ_TOKEN')
    expect(readFileSync(file, 'utf8').match(/CMS_READ_TOKEN/g)).toHaveLength(1)
    expect(readFileSync(file, 'utf8')).toMatch(/^SITE_PORT=4000\n# fin\n/)
    expect(readEnvFile(file)['CMS_READ_TOKEN']).toMatch(/^[0-9a-f]{64}$/)
  })

  it('is not given a secret that the environment holds', () => {
    const environment = freshSecrets()
    expect(ensureSecrets(file, environment)).toEqual([])
    expect(readEnvFile(file)).toEqual({})
  })

  it('never holds the same value twice, nor a short one', () => {
    const values = Object.values({ ...freshSecrets(), second: Object.values(freshSecrets()).join(',') }).flatMap((value) => value.split(','))
    expect(new Set(values).size).toBe(values.length)
    expect(values.filter((value) => value.length < 43)).toEqual([])
  })

  it.each(['changeme', 'tobemodified'])('is refused when a secret is "%s"', (value) => {
    writeFileSync(file, `ADMIN_JWT_SECRET=${value}\n`)
    expect(() => ensureSecrets(file, {})).toThrow(/^ADMIN_JWT_SECRET: shorter than 16 characters/)
  })
})
