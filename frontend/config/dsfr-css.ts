import { readdir, readFile, mkdir, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { defineNuxtModule } from 'nuxt/kit'
import { PurgeCSS } from 'purgecss'

/** The DSFR components that the site uses, in the order of the DSFR's own bundle: the cascade depends on it. */
const components = [
  'accordion', 'badge', 'logo', 'button', 'quote', 'breadcrumb', 'form', 'stepper', 'link', 'callout', 'pagination', 'summary', 'tag', 'alert', 'notice',
  'radio', 'card', 'checkbox', 'select', 'input', 'content', 'skiplink', 'modal', 'navigation', 'footer', 'tile', 'search', 'table', 'header',
]

const sheets = ['core/core.main.css', 'scheme/scheme.css', ...components.map((name) => `component/${name}/${name}.main.css`), 'utility/utility.main.css']

const distribution = join(dirname(createRequire(import.meta.url).resolve('@gouvfr/dsfr/package.json')), 'dist')

/** One sheet with absolute asset paths, without the WOFF fallbacks that no supported browser asks for. */
async function readSheet(path: string): Promise<string> {
  const file = join(distribution, path)
  const css = await readFile(file, 'utf8')
  return css
    .replace(/@charset "UTF-8";/g, '')
    .replace(/,\s*url\("[^"]+\.woff"\) format\("woff"\)/g, '')
    .replace(/url\("(\.[^"]+)"\)/g, (_, relative: string) => `url("${resolve(dirname(file), relative)}")`)
}

/** Removes the custom properties that nothing reads, until none is left: the palette alone has 700 of them. */
function dropUnreadProperties(css: string, reader: string): string {
  const read = new Set([...`${css}${reader}`.matchAll(/var\(\s*(--[\w-]+)/g)].map(([, name]) => name))
  const kept = css.replace(/^\s*(--[\w-]+):[^;{}]+;\n/gm, (declaration, name: string) => (read.has(name) ? declaration : ''))
  return kept === css ? css : dropUnreadProperties(kept, reader)
}

const dark = /(?::root)?\[data-fr-theme=dark\]/

/** Adds the dark theme for those whose system asks for it and whose browser runs no script to say so. */
function followSystem(css: string): string {
  return css.replace(/^([ \t]*)([^{}@;]*\[data-fr-theme=dark\][^{}]*)\{([^{}]*)\}/gm, (rule: string, indent: string, selectors: string, body: string) => {
    const followed = selectors.split(',').filter((selector) => dark.test(selector)).map((selector) => selector.replace(dark, ':root:not([data-fr-theme])').trim())
    return `${rule}\n${indent}@media (prefers-color-scheme: dark) { ${followed.join(', ')} {${body}} }`
  })
}

/** Removes what no component names: 1 MB of rules become about 150 kB. Class names must be written whole in the sources. */
async function purge(css: string, sources: string): Promise<string> {
  const [result] = await new PurgeCSS().purge({
    content: [join(sources, '**/*.vue'), join(sources, '**/*.ts')],
    css: [{ raw: css }],
    keyframes: true,
    fontFace: true,
    dynamicAttributes: ['data-fr-theme', 'data-fr-steps', 'data-fr-current-step'],
  })
  if (!result) throw new Error('PurgeCSS gave no style sheet')
  const folder = join(sources, 'assets/css')
  const own = await Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')))
  return dropUnreadProperties(followSystem(result.css), own.join('\n'))
}

/**
 * Writes one DSFR style sheet into the build folder and puts it before the site's own. It is purged before Vite names it, so that its
 * name changes whenever its content does and it may be cached for ever.
 */
export const dsfrCss = defineNuxtModule({
  meta: { name: 'dsfr-css' },
  async setup(_options, nuxt) {
    const target = join(nuxt.options.buildDir, 'dsfr.css')
    const write = async () => {
      const css = (await Promise.all(sheets.map(readSheet))).join('\n')
      await mkdir(dirname(target), { recursive: true })
      await writeFile(target, nuxt.options.dev ? followSystem(css) : await purge(css, nuxt.options.srcDir))
    }
    nuxt.options.css.unshift(target)
    if (nuxt.options._prepare) return
    nuxt.hook('build:before', write)
  },
})
