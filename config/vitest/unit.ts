import { defineConfig } from 'vitest/config'

/** Pure functions of the domain, of the CMS and of the commands: no server, no database. */
export default defineConfig({
  test: {
    projects: ['domain', 'config', 'cms'].map((name) => ({
      test: {
        name,
        environment: 'node',
        include: name === 'cms' ? ['cms/test/unit/**/*.test.ts'] : [`${name}/**/*.test.ts`],
        exclude: ['config/test/containers/**'],
      },
    })),
  },
})
