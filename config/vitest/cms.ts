import { defineConfig } from 'vitest/config'

const MINUTE = 60_000

/** The real Strapi on a real database. One at a time: each takes a core and some 400 MB. */
export default defineConfig({
  test: {
    name: 'cms',
    environment: 'node',
    include: ['cms/test/integration/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: MINUTE,
    hookTimeout: 3 * MINUTE,
  },
})
