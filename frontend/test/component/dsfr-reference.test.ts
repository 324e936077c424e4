import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import axe from 'axe-core'
import { describe, expect, test } from 'vitest'
import { compare, danglingReferences } from '../support/dsfr-skeleton'
import { htmlFaultsOf } from '../support/html-validator'
import { cases, type DsfrCase } from './dsfr-cases'

const examples = join(dirname(createRequire(import.meta.url).resolve('@gouvfr/dsfr/package.json')), 'example/component')
const components = join(import.meta.dirname, '../../app/components/dsfr')

async function referenceOf({ example, selector, nth = 0 }: DsfrCase): Promise<Element> {
  const page = new DOMParser().parseFromString(await readFile(join(examples, example, 'index.html'), 'utf8'), 'text/html')
  const found = page.body.querySelectorAll(selector)[nth]
  if (!found) throw new Error(`The DSFR’s example of ${example} has no ${selector} number ${nth}`)
  return found
}

/** What axe finds, in the words « rule: element ». Contrasts need a real browser: the end-to-end tests look at them on every template, light and dark. */
async function axeFaultsOf(html: string): Promise<string[]> {
  document.body.innerHTML = html
  const { violations } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } })
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

/** The smallest page that may hold the component. */
const pageOf = (html: string, isLandmark = false): string => (isLandmark ? `${html}<main id="contenu"><h1 id="menu">Titre</h1></main>` : `<main><h1>Titre</h1><h2>Partie</h2>${html}</main>`)

test('every component of the design system has its cases', async () => {
  const files = await readdir(components)
  expect([...new Set(cases.map(({ component }) => `${component}.vue`))].sort()).toEqual(files.sort())
})

test.each([
  ['label', '<main><h1>x</h1><input type="text"></main>'],
  ['button-name', '<main><h1>x</h1><button type="button"></button></main>'],
  ['list', '<main><h1>x</h1><ul><p>x</p></ul></main>'],
  ['region', '<p>x</p><main><h1>x</h1></main>'],
  ['aria-required-children', '<main><h1>x</h1><div role="list"><p role="button">x</p></div></main>'],
])('axe would see %s', async (rule, html) => {
  expect((await axeFaultsOf(html)).map((fault) => fault.split(':')[0])).toContain(rule)
})

describe.each(cases)('$component, $use', (one) => {
  test('has the markup of the DSFR’s example, but for what is declared', async () => {
    const { ours, reference, stale } = compare(one.render().element, await referenceOf(one), one)
    expect(ours).toEqual(reference)
    expect(stale).toEqual([])
  })

  test('points to what exists', () => {
    expect(danglingReferences(one.render().element)).toEqual(one.pointsTo ?? [])
  })

  test('is without fault for axe and for the HTML validator', async () => {
    const { outerHTML } = one.render().element
    expect(await axeFaultsOf(pageOf(outerHTML, one.isLandmark))).toEqual([])
    expect(await htmlFaultsOf(outerHTML)).toEqual([])
  })
})
