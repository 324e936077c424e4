import { defineConfig } from 'vitest/config'
import { inRoot } from '../src/paths.ts'

const MINUTE = 60_000

/** The real Strapi on a real database. One at a time: each takes a core. Files share a process: to load Strapi takes two seconds. */
export default defineConfig({
  test: {
    name: 'cms',
    environment: 'node',
    include: ['cms/test/integration/**/*.test.ts'],
    globalSetup: [inRoot('cms/test/integration/support/template.ts')],
    pool: 'forks',
    maxWorkers: 1,
    isolate: false,
    testTimeout: MINUTE,
    hookTimeout: 3 * MINUTE,
  },
})
