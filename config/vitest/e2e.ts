import { defineConfig } from 'vitest/config'
import { inRoot } from '../src/paths.ts'

const MINUTE = 60_000

/** The production builds of both servers in a real browser. Two files at a time, one a core: each has its own CMS, site and browser. */
export default defineConfig({
  test: {
    name: 'e2e',
    environment: 'node',
    include: ['frontend/test/e2e/**/*.test.ts'],
    globalSetup: [inRoot('config/vitest/browser.ts'), inRoot('config/vitest/demo-stack.ts')],
    pool: 'forks',
    maxWorkers: 2,
    testTimeout: 2 * MINUTE,
    hookTimeout: 5 * MINUTE,
  },
})
