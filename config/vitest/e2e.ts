import { defineConfig } from 'vitest/config'

const MINUTE = 60_000

/** The production builds of both servers in a real browser. One file at a time: each has its own CMS, site and browser. */
export default defineConfig({
  test: {
    name: 'e2e',
    environment: 'node',
    include: ['frontend/test/e2e/**/*.test.ts'],
    pool: 'forks',
    maxWorkers: 1,
    testTimeout: 2 * MINUTE,
    hookTimeout: 5 * MINUTE,
  },
})
