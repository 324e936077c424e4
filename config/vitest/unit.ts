import { defineConfig } from 'vitest/config'

/** A busy machine is no failure; what hangs is still found. */
const TIMEOUT_MS = 60_000

/** Pure functions of the domain, of the CMS and of the commands: no server, no database. */
export default defineConfig({
  test: {
    projects: ['domain', 'config', 'cms'].map((name) => ({
      test: {
        name,
        environment: 'node',
        testTimeout: TIMEOUT_MS,
        hookTimeout: TIMEOUT_MS,
        include: name === 'cms' ? ['cms/test/unit/**/*.test.ts'] : [`${name}/**/*.test.ts`],
        exclude: ['config/test/containers/**'],
      },
    })),
  },
})
