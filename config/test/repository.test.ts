import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { inRoot } from '../src/paths.ts'

const read = (file: string): string => readFileSync(inRoot(file), 'utf8')

describe('the repository', () => {
  it('names one version of Node', () => {
    const { optionalDependencies } = JSON.parse(read('package.json')) as { optionalDependencies: Record<string, string> }
    expect(new Set([...Object.values(optionalDependencies), read('.nvmrc').trim()]).size).toBe(1)
  })

  it('is proven on the forge by the very command that proves it anywhere', () => {
    const { jobs } = parse(read('.github/workflows/ci.yml')) as { jobs: Record<string, { steps: { run?: string }[] }> }
    const runs = Object.entries(jobs).map(([name, { steps }]) => [name, steps.flatMap(({ run }) => run ?? [])])
    // What needs an engine of containers is a command as well, which says on a machine without one what it lacks.
    expect(Object.fromEntries(runs)).toEqual({ test: ['.ci/run'], images: ['npm run images'] })
  })

  it('says what its licence does not cover', () => {
    expect(read('LICENSE')).toMatch(/^MIT License/)
    for (const word of ['DSFR', 'Marianne', 'etalab-2.0', 'images']) expect(read('LICENCES.md')).toContain(word)
  })

  it('has one day, one hour and one Paris, those of domain/time', () => {
    const sources = ['domain', 'cms/src', 'frontend/app', 'frontend/server', 'frontend/shared'].flatMap((folder) => globSync(`${folder}/**/*.{ts,tsx,vue}`, { cwd: inRoot() }))
    const own = /\b86_?400_?000\b|\b24 \* (?:60|3_?600)|toISOString\(\)\.slice\(0, 10\)|^const \w+ = 'Europe\/Paris'/m
    const found = sources.filter((file) => !/^domain\/(?:time|test)\//.test(file) && own.test(read(file)))
    expect(found).toEqual([])
  })
})
