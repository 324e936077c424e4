import type { NuxtConfig } from 'nuxt/schema'

const compilerOptions = { noUncheckedIndexedAccess: true, noUnusedLocals: true, noUnusedParameters: true, noImplicitOverride: true, noFallthroughCasesInSwitch: true, allowImportingTsExtensions: true }

/** Strictness of the generated tsconfigs, the same as in `config/tsconfig.base.json`. */
export const typescript = {
  strict: true,
  tsConfig: { compilerOptions, include: ['../test/component/**/*.ts', '../test/enhance/**/*.ts'] },
  nodeTsConfig: { compilerOptions, include: ['../config/**/*.ts', '../vitest.config.ts', '../test/unit/**/*.ts', '../test/fixtures/**/*.ts'] },
  sharedTsConfig: { compilerOptions },
} satisfies NuxtConfig['typescript']
