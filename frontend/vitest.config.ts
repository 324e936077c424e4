import { fileURLToPath } from 'node:url'
import { defineVitestProject } from '@nuxt/test-utils/config'
import { defineConfig } from 'vitest/config'

const rootDir = fileURLToPath(new URL('.', import.meta.url))

export default defineConfig({
  root: rootDir,
  test: {
    projects: [
      { root: rootDir, test: { name: 'unit', environment: 'node', include: ['test/unit/**/*.test.ts'] } },
      { root: rootDir, test: { name: 'enhance', environment: 'happy-dom', environmentOptions: { happyDOM: { url: 'http://localhost:3000/' } }, include: ['test/enhance/**/*.test.ts'] } },
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
