import { describe, expect, test } from 'vitest'
import { siteMap } from '../../../server/presenters/site-map.ts'
import { editionOf, rawOpportunity, rawStructure, upsert } from '../../fixtures/documents.ts'

const edition = editionOf(
  upsert('partner-structure', 'org-1', rawStructure),
  upsert('opportunity', 'o-1', rawOpportunity),
  upsert('page', 'p-1', { title: 'Budget', slug: 'budget', content: [], publishedAt: '2026-11-01T10:00:00.000Z' }),
)
const hrefs = siteMap(edition).flatMap(({ href, groups }) => [href, ...groups.flatMap(({ links }) => links.map((link) => link.href))])

describe('the site map', () => {
  test('offers each part of the site, the values that something published has, and the editors’ pages', () => {
    expect(hrefs).toEqual(expect.arrayContaining(['/opportunites', '/opportunites?type=prix-ou-concours', '/structures?type=festival', '/parite', '/recherche', '/stats', '/budget']))
    expect(hrefs).not.toContain('/opportunites?type=residence')
  })

  test('says each address once', () => {
    expect(new Set(hrefs).size).toBe(hrefs.length)
  })
})
