import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Page } from 'playwright-core'

const require = createRequire(import.meta.url)
type Catalogue = Readonly<Record<string, string>>

/** Strapi's own catalogues, with the prefix that the admin gives the ids of each plugin. */
const packages: readonly (readonly [folder: string, prefix: string])[] = [
  ['@strapi/admin/dist/admin/admin/src/translations', ''], ['@strapi/content-manager/dist/admin/translations', 'content-manager.'], ['@strapi/upload/dist/admin/translations', 'upload.'],
  ['@strapi/i18n/dist/admin/translations', 'i18n.'], ['@strapi/plugin-users-permissions/dist/admin/translations', 'users-permissions.'], ['@strapi/email/dist/admin/translations', 'email.'],
  ['@strapi/content-type-builder/dist/admin/translations', 'content-type-builder.'],
]
const root = join(import.meta.dirname, '../../../../node_modules')

function catalogue(folder: string, prefix: string, language: string): Catalogue {
  const loaded = require(join(root, folder, `${language}.json.js`)) as Catalogue & { default?: Catalogue }
  return Object.fromEntries(Object.entries(loaded.default ?? loaded).filter(([, text]) => typeof text === 'string').map(([id, text]) => [prefix + id, text]))
}

const merged = (language: string): Catalogue => Object.assign({}, ...packages.map(([folder, prefix]) => catalogue(folder, prefix, language))) as Catalogue

/** The same words in both languages, where Strapi has no French. */
const bilingual: ReadonlySet<string> = new Set(['Code', 'Actions', 'Type', 'Dimensions', 'Date', 'Extension', 'Format', 'Dossier', 'Documentation', 'Message', 'Note', 'Option', 'Page', 'Pages', 'Service', 'Video', 'Audio', 'Image'])

/** Every sentence of the admin in English that is no sentence of it in French, and holds no value to fill in. */
export function englishSentences(): ReadonlySet<string> {
  const french = new Set(Object.values(merged('fr')))
  return new Set(Object.values(merged('en')).filter((text) => /[a-z]{2}/i.test(text) && !text.includes('{') && !french.has(text) && !bilingual.has(text)).map((text) => text.trim()))
}

/** Words that no French sentence of the admin holds. */
export const englishWords = /\b(?:the|and|your|with|this|from|are|you|please|select|click|search|loading|delete|cancel|save|upload|create|created|entry|entries|settings|draft|welcome|browse|clear|remove|updated|untitled|unsupported|empty|none|back|show|hide|edit|add|view|open|close|copy|link|password|sort|filter|filters|name|required|page size)\b/i

/** What one reads or hears on the screen as it is now: visible texts and the names, hints and titles of controls. What people wrote (cells, titles, fields) is left out. */
export async function readScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const own = 'td, h1, [contenteditable], textarea, code, [role=option], [data-strapi-value], script, style, noscript'
    const isSeen = (element: Element): boolean => element.checkVisibility({ visibilityProperty: true, opacityProperty: false })
    const texts = new Set<string>()
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const parent = node.parentElement
      if (parent && !parent.closest(own) && isSeen(parent)) texts.add((node.textContent ?? '').trim())
    }
    for (const element of document.querySelectorAll('[aria-label], [placeholder], [title], [alt]')) {
      if (isSeen(element)) for (const name of ['aria-label', 'placeholder', 'title', 'alt']) texts.add((element.getAttribute(name) ?? '').trim())
    }
    return [...texts].filter((text) => /[a-z]{2}/i.test(text))
  })
}
