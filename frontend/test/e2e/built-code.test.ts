import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import browserslist from 'browserslist'
import doiuse from 'doiuse'
import { ESLint } from 'eslint'
import compat from 'eslint-plugin-compat'
import postcss from 'postcss'
import { describe, expect, it } from 'vitest'

const frontend = fileURLToPath(new URL('../..', import.meta.url))
const built = `${frontend}.output/public/_nuxt/`
const filesOf = (kind: string): string[] => readdirSync(built).filter((name) => name.endsWith(kind)).map((name) => built + name)

/** What some supported browser lacks in part or whole, and what its reader has instead. */
const accepted: Readonly<Record<string, string>> = {
  'css-masks': 'written with its prefix too',
  'css3-cursors': 'a phone has no cursor',
  'css-marker-pseudo': 'Safari draws the marker of a list that has its own numbers',
  'css-overflow': 'only `overflow: clip` and two values are lacking, which nothing uses',
  'intrinsic-width': 'only `stretch` is lacking, which nothing uses',
  'css-text-indent': 'only `hanging` and `each-line` are lacking, which nothing uses',
  'css-autofill': 'a filled field has the colour that the browser gives it',
  'multicolumn': 'columns may end one line apart',
  'css-clip-path': 'only boxes of reference are lacking, which nothing uses',
  'css-overscroll-behavior': 'the page behind the filters scrolls at their end',
  'extended-system-fonts': 'addresses are in `monospace`',
  'css-color-adjust': 'a printed page has no coloured ground',
}

describe('the built site, for its oldest supported browsers', () => {
  const sheets = filesOf('.css').map((file) => ({ file, css: readFileSync(file, 'utf8') }))

  it('has no style that they lack without something in its place', async () => {
    const lacking = new Set<string>()
    const reader = postcss([doiuse({ browsers: browserslist(undefined, { path: frontend }), onFeatureUsage: ({ feature }: { feature: string }) => { lacking.add(feature) } })])
    for (const { file, css } of sheets) await reader.process(css, { from: file })
    expect([...lacking].sort()).toEqual(Object.keys(accepted).sort())
  })

  it('asks for the width of the screen in words that they know', () => {
    const conditions = sheets.flatMap(({ css }) => [...css.matchAll(/@media([^{]*)\{/g)].map(([, condition = '']) => condition))
    expect(conditions.length).toBeGreaterThan(20)
    expect(conditions.filter((condition) => /[<>]/.test(condition))).toEqual([])
  })

  it('sends no script that calls what they lack', async () => {
    const targets = browserslist.loadConfig({ path: frontend })
    const eslint = new ESLint({
      cwd: frontend, overrideConfigFile: true, ignore: false,
      overrideConfig: { files: ['**/*.js'], plugins: { compat }, settings: { targets }, rules: { 'compat/compat': 'error' }, linterOptions: { noInlineConfig: true } },
    })
    const sent = filesOf('.js').filter((file) => /altcha|pbkdf2|data-profile|data-draft/.test(readFileSync(file, 'utf8')))
    expect(sent.length).toBeGreaterThan(1)
    const results = await eslint.lintFiles(sent)
    expect(results.flatMap(({ filePath, messages }) => messages.map(({ message }) => `${filePath.slice(built.length)}: ${message}`))).toEqual([])
  })
})
