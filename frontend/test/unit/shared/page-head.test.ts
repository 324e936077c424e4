import { describe, expect, test } from 'vitest'
import { isWorthFinding, pageHead } from '../../../shared/page-head.ts'
import type { PageMeta } from '../../../shared/page-meta.ts'

const site = { name: 'Elles font la culture', url: 'https://exemple.fr', shareImage: { url: 'https://exemple.fr/partage/site/accueil.0.png', width: 1200, height: 630, alt: 'Le service' } }
const article: PageMeta = {
  type: 'article', publishedAt: '2026-11-02T10:00:00.000Z', modifiedAt: '2026-11-20T00:00:00.000Z', structuredData: ['{}'],
  image: { url: 'https://exemple.fr/partage/ressources/x.1.png', width: 1200, height: 630, alt: 'Une fiche' },
}
const metaOf = (head: ReturnType<typeof pageHead>, key: string) => head.meta.find((tag) => ('name' in tag ? tag.name : tag.property) === key)?.content

describe('the head of a page', () => {
  test('gives absolute addresses of the site, whatever host was asked', () => {
    const head = pageHead({ title: 'Opportunités', path: '/opportunites?type=residence' }, site)
    expect(head.link).toEqual([{ rel: 'canonical', href: 'https://exemple.fr/opportunites?type=residence' }])
    expect(metaOf(head, 'og:url')).toBe('https://exemple.fr/opportunites?type=residence')
  })

  test('shows the page’s own picture, else the site’s, with its size and its words', () => {
    expect(metaOf(pageHead({ title: 'A', path: '/a', meta: article }, site), 'og:image')).toBe('https://exemple.fr/partage/ressources/x.1.png')
    const head = pageHead({ title: 'A', path: '/a' }, site)
    expect(['og:image', 'og:image:width', 'og:image:height', 'og:image:alt', 'twitter:card'].map((key) => metaOf(head, key))).toEqual([site.shareImage.url, '1200', '630', 'Le service', 'summary_large_image'])
  })

  test('dates articles, and only them', () => {
    expect(metaOf(pageHead({ title: 'A', path: '/a', meta: article }, site), 'article:modified_time')).toBe('2026-11-20T00:00:00.000Z')
    expect(metaOf(pageHead({ title: 'A', path: '/a', meta: { ...article, type: 'website' } }, site), 'article:modified_time')).toBeUndefined()
  })

  test('says nothing rather than an empty description, and at most 160 characters', () => {
    expect(metaOf(pageHead({ title: 'A', path: '/a', description: null }, site), 'description')).toBeUndefined()
    expect(metaOf(pageHead({ title: 'A', path: '/a', description: 'mot '.repeat(80) }, site), 'description')?.length).toBeLessThanOrEqual(160)
  })

  test.each([
    ['/opportunites', true],
    ['/opportunites?page=2', true],
    ['/opportunites?type=residence', true],
    ['/opportunites?type=residence&page=2', true],
    ['/opportunites?besoin=edition&type=residence', false],
    ['/opportunites?type=prix&type=residence', false],
    ['/opportunites?q=arles', false],
    ['/recherche', true],
    ['/recherche?q=arles&dans=structures', false],
  ])('%s is worth finding: %s', (path, expected) => {
    expect(isWorthFinding(path)).toBe(expected)
    expect(metaOf(pageHead({ title: 'A', path }, site), 'robots')).toBe(expected ? undefined : 'noindex, follow')
  })
})
