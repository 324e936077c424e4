import { readFileSync } from 'node:fs'
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
    expect(Object.values(jobs).flatMap(({ steps }) => steps.flatMap(({ run }) => run ?? []))).toEqual(['.ci/run'])
  })

  it('says what its licence does not cover', () => {
    expect(read('LICENSE')).toMatch(/^MIT License/)
    for (const word of ['DSFR', 'Marianne', 'etalab-2.0', 'images']) expect(read('LICENCES.md')).toContain(word)
  })
})
