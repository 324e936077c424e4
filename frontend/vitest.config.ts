import { fileURLToPath } from 'node:url'
import { defineVitestProject } from '@nuxt/test-utils/config'
import { defineConfig } from 'vitest/config'

const rootDir = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root: rootDir,
  test: {
    projects: [
      { root: rootDir, test: { name: 'unit', environment: 'node', include: ['test/unit/**/*.test.ts'] } },
      await defineVitestProject({
        root: rootDir,
        test: {
          name: 'component',
          environment: 'nuxt',
          include: ['test/component/**/*.test.ts'],
          environmentOptions: { nuxt: { rootDir, domEnvironment: 'happy-dom' } },
        },
      }),
    ],
  },
})
