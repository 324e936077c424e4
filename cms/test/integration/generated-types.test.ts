import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, relative } from 'node:path'
import type { Core } from '@strapi/strapi'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { startCms, type TestCms } from './support/cms.ts'

interface Generators {
  generators: { generate(options: { strapi: Core.Strapi; pwd: string; rootDir: string; artifacts: Record<string, boolean>; logger: { silent: boolean; debug: boolean } }): Promise<unknown> }
}

const root = join(import.meta.dirname, '../..')
const { generators }: Generators = createRequire(import.meta.url)('@strapi/typescript-utils')

let cms: TestCms

beforeAll(async () => { cms = await startCms() })
afterAll(() => cms.stop())

it.each(['contentTypes.d.ts', 'components.d.ts'])('types/generated/%s is what the schemas make: else run `npx strapi ts:generate-types` in cms/', async (file) => {
  const folder = mkdtempSync(join(root, '.generated-'))
  try {
    await generators.generate({ strapi: cms.strapi, pwd: root, rootDir: relative(root, folder), artifacts: { contentTypes: true, components: true }, logger: { silent: true, debug: false } })
    expect(readFileSync(join(folder, 'generated', file), 'utf8')).toBe(readFileSync(join(root, 'types/generated', file), 'utf8'))
  } finally {
    rmSync(folder, { recursive: true })
  }
})
