import { defineConfig } from 'vitest/config'

const MINUTE = 60_000

/** The two images laid out without an engine (config/src/containers), started and used as docs/operations.md says. */
export default defineConfig({
  test: {
    name: 'containers',
    environment: 'node',
    include: ['config/test/containers/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 5 * MINUTE,
    hookTimeout: 20 * MINUTE,
  },
})
