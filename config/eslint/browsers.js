import browserslist from 'browserslist'
import compat from 'eslint-plugin-compat'
import { fileURLToPath } from 'node:url'

/**
 * What browsers run: interfaces that the browserslist of frontend/package.json lacks. It knows globals and their own functions alone; members of what they make are
 * found with types, by frontend/test/unit/browsers/interfaces.test.ts.
 */
export const browsers = {
  files: ['frontend/app/enhance/**/*.ts', 'frontend/shared/**/*.ts', 'domain/{contract,opportunity,text,vocabulary}/**/*.ts'],
  // The reading of French, which only servers load: `frontend/test/e2e/built-code.test.ts` reads what browsers are sent.
  ignores: ['domain/text/{french,stem}.ts'],
  plugins: { compat },
  settings: { targets: browserslist.loadConfig({ path: fileURLToPath(new URL('../../frontend', import.meta.url)) }) },
  rules: { 'compat/compat': 'error' },
}
