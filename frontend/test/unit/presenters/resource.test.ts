import { describe, expect, test } from 'vitest'
import { anchorsOf, readingTime } from '../../../server/presenters/resource.ts'
import { resourceList } from '../../../server/presenters/resource-list.ts'
import { editionOf, rawResource, rawTheme, resource, upsert } from '../../fixtures/documents.ts'

const heading = (text: string) => ({ type: 'heading', level: 2, children: [{ type: 'text', text }] })
const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] })

describe('a resource', () => {
  test('its table of contents gives two equal headings two anchors', () => {
    const { body } = resource({ body: [{ __component: 'body.text', content: [heading('Étape'), paragraph('a'), heading('Étape')] }, { __component: 'body.steps', title: 'À faire', steps: [] }] })
    expect(anchorsOf(body)).toEqual([
      { place: '0-0', id: 'etape', text: 'Étape' },
      { place: '0-2', id: 'etape-2', text: 'Étape' },
      { place: '1', id: 'a-faire', text: 'À faire' },
    ])
  })

  test('its reading time counts the body, at least a minute', () => {
    expect(readingTime(resource())).toBe('1\u00a0min de lecture')
    expect(readingTime(resource({ introduction: [paragraph('mot '.repeat(900))] }))).toBe('5\u00a0min de lecture')
  })
})

describe('the list of resources', () => {
  const edition = editionOf(upsert('theme', 'theme-1', rawTheme), upsert('resource', 'r1', rawResource), upsert('resource', 'r2', { ...rawResource, slug: 'deux', format: 'article', themes: [] }))

  test('filters by theme and format, and counts what each choice would give', () => {
    const list = resourceList(edition, { theme: 'promotion-et-commercial' })
    expect(list.items.map((item) => item.slug)).toEqual(['ecrire-sa-note'])
    expect(list.formats.map(({ label, count }) => [label, count])).toEqual([['Tous les formats', 1], ['Fiche pratique', 1]])
    expect(list.themes.find((choice) => choice.isCurrent)?.label).toBe('Promotion et commercial')
  })

  test('an unknown theme shows everything and says so', () => {
    expect(resourceList(edition, { theme: 'x' })).toMatchObject({ total: 2, ignored: ['Ce thème n’existe pas : voici tous les thèmes.'] })
  })
})
