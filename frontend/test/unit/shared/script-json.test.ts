import { describe, expect, test } from 'vitest'
import { breadcrumbData } from '../../../shared/breadcrumb-data.ts'
import { listData } from '../../../shared/list-data.ts'
import { scriptJson } from '../../../shared/script-json.ts'

describe('JSON in a script element', () => {
  test.each(['</script><script>alert(1)</script>', '<!--<script>', ']]>', '\u2028\u2029', '"quoted" \\ & é'])('holds %j without ending the element, and reads back the same', (name) => {
    const text = scriptJson({ name })
    expect(text).not.toMatch(/[<>&\u2028\u2029]/)
    expect(JSON.parse(text)).toEqual({ name })
  })

  test('leaves out what is not known', () => {
    expect(JSON.parse(scriptJson({ a: null, b: '', c: [], d: [null, ''], e: 0, f: false, g: { h: undefined, i: 'x' } }))).toEqual({ e: 0, f: false, g: { i: 'x' } })
  })
})

describe('what the page shows, for search engines', () => {
  test('the breadcrumb begins at home and ends with the page, which has no address there', () => {
    expect(breadcrumbData('https://exemple.fr', [{ label: 'Ressources', href: '/ressources' }], 'Droit à l’image').itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Accueil', item: 'https://exemple.fr/' },
      { '@type': 'ListItem', position: 2, name: 'Ressources', item: 'https://exemple.fr/ressources' },
      { '@type': 'ListItem', position: 3, name: 'Droit à l’image' },
    ])
  })

  test('a list counts its items from one', () => {
    expect(listData('https://exemple.fr', [{ name: 'A', href: '/opportunites/a' }])).toMatchObject({ numberOfItems: 1, itemListElement: [{ position: 1, name: 'A', url: 'https://exemple.fr/opportunites/a' }] })
  })
})
