import { describe, expect, test } from 'vitest'
import { benefit, discipline } from '@elles/domain/vocabulary'
import { syntheticEdition } from '../../../bench/documents.ts'
import { helpfulResources } from '../../../server/presenters/opportunity/helpful.ts'
import { rightsRules } from '../../../server/presenters/opportunity/rights.ts'
import { likenessTo, similarCards, traitsOf } from '../../../server/presenters/opportunity/similar.ts'
import { editionCharts, historyOf } from '../../../server/presenters/opportunity/transparency.ts'
import { allOf, findBySlug } from '../../../server/published/lookup.ts'
import { calendarAt } from '../../../server/search/calendar.ts'
import { editionOf, NOW, opportunity, rawOpportunity, rawResource, upsert } from '../../fixtures/documents.ts'

const closedWindow = [{ closesAt: '2026-01-12T17:00:00Z', timezone: 'Europe/Paris' }]
const laterWindow = [{ opensAt: '2027-01-12T17:00:00Z', closesAt: '2027-02-12T17:00:00Z', timezone: 'Europe/Paris' }]

describe('similar opportunities', () => {
  test('are alike by what they are, give, ask and where', () => {
    const alike = (some: Parameters<typeof opportunity>[0], others: Parameters<typeof opportunity>[0]) => likenessTo(traitsOf([opportunity(some), opportunity(others)]), 0)[1]
    const one = { benefits: ['funding', 'exhibition'], place: { region: 'bretagne' }, eligibility: { audience: 'women', disciplines: ['nature', 'fashion'] } }
    expect(alike(one, one)).toBe(3 + 4 + 2 + 2 + 1)
    expect(alike(one, { kind: 'grant', benefits: ['publishing'], eligibility: { audience: 'all' } })).toBe(0)
    expect(alike({ eligibility: { audience: 'all' } }, { eligibility: { audience: 'all' } })).toBe(5)
  })

  test.each([...benefit.codes.map((code) => [{ benefits: [code], eligibility: { audience: 'all' } }, 2] as const), ...discipline.codes.map((code) => [{ benefits: [], eligibility: { audience: 'all', disciplines: [code] } }, 1] as const)])('share each code: %j', (facts, points) => {
    const traits = traitsOf([opportunity(facts), opportunity(facts), opportunity({ benefits: [], eligibility: { audience: 'all', disciplines: [] } })])
    const [, same = 0, without = 0] = likenessTo(traits, 0)
    expect(same - without).toBe(points)
  })

  test('come open ones first, without itself, closed ones or those that share too little', () => {
    const edition = editionOf(
      upsert('opportunity', 'self', rawOpportunity), upsert('opportunity', 'closed', { ...rawOpportunity, slug: 'fermee', windows: closedWindow }),
      upsert('opportunity', 'later', { ...rawOpportunity, slug: 'plus-tard', windows: laterWindow, place: { region: 'bretagne' } }),
      upsert('opportunity', 'near', { ...rawOpportunity, slug: 'proche' }), upsert('opportunity', 'far', { ...rawOpportunity, slug: 'loin', kind: 'grant' }),
    )
    expect(similarCards(edition, findBySlug(edition, 'opportunity', 'prix-exemple') ?? expect.fail('none'), NOW).map(({ slug }) => slug)).toEqual(['proche', 'plus-tard'])
  })
})

describe('similar opportunities among many', () => {
  const edition = syntheticEdition(400, NOW)
  const all = allOf(edition, 'opportunity')
  const traits = traitsOf(all.map(({ document }) => document))
  const open = new Set(['open', 'closing-soon', 'rolling'])

  test('are those that comparing each with all others finds', () => {
    for (const [place, entry] of all.entries()) {
      const likeness = likenessTo(traits, place)
      const ranked = all
        .map(({ document }, other) => ({ document, score: likeness[other] ?? 0, status: calendarAt(document, NOW).status }))
        .filter(({ document, score, status }) => document !== entry.document && score >= 4 && (open.has(status) || status === 'upcoming'))
        .toSorted((one, other) => Number(open.has(other.status)) - Number(open.has(one.status)) || other.score - one.score || (one.document.title < other.document.title ? -1 : 1))
      expect(similarCards(edition, entry, NOW).map(({ slug }) => slug)).toEqual(ranked.slice(0, 3).map(({ document }) => document.slug))
    }
  })
})

describe('resources for an application', () => {
  const edition = editionOf(
    upsert('resource', 'chosen', { ...rawResource, slug: 'choisie', title: 'Choisie', objective: 'x', standfirst: 'y' }),
    upsert('resource', 'note', rawResource), upsert('resource', 'budget', { ...rawResource, slug: 'budget', title: 'Bâtir un budget', objective: 'x', standfirst: 'y' }),
  )
  const help = (application: object) => helpfulResources(edition, opportunity({ application })).map(({ href, why }) => [href, why])

  test('are those that editors chose, then those that its documents call for, each once and with its reason', () => {
    expect(help({ relatedResources: ['chosen'], documents: [{ kind: 'budget' }, { kind: 'artist-statement' }] })).toEqual([
      ['/ressources/choisie', null], ['/ressources/ecrire-sa-note', 'Pour votre dossier'], ['/ressources/budget', 'Pour votre budget']])
    expect(help({ relatedResources: ['note'], documents: [{ kind: 'artist-statement' }] })).toEqual([['/ressources/ecrire-sa-note', null]])
    expect(help({})).toEqual([])
  })
})

describe('the rules of law', () => {
  test.each([
    [{ rights: { assignment: 'none' } }, ['article L.\u00a0121-1']], [{}, ['article L.\u00a0121-1', 'articles L.\u00a0131-2 et L.\u00a0131-3']],
    [{ rights: { assignment: 'extended' }, benefits: ['exhibition'] }, ['article L.\u00a0121-1', 'articles L.\u00a0131-2 et L.\u00a0131-3', 'articles L.\u00a0131-4 et L.\u00a0122-7', 'article L.\u00a0131-1', 'articles L.\u00a0122-2, L.\u00a0122-4 et L.\u00a0122-7']],
  ])('that matter for %j are %j', (changes, sources) => expect(rightsRules(opportunity(changes)).map(({ source }) => source)).toEqual(sources))
})

describe('past editions', () => {
  const past = opportunity({ transparency: { editions: [{ year: 2023, laureates: 4 }, { year: 2025, laureates: 4, laureateWomen: 3, applications: 200, applicationsByWomen: 120 }, { year: 2024, laureates: 0, laureateWomen: 0 }, { year: 2022 }] } })

  test('a closed page recalls the last ones whose result is known', () => {
    expect(historyOf(past)).toEqual(['2025\u00a0: 4\u00a0personnes retenues, dont 75\u00a0% de femmes', '2023\u00a0: 4\u00a0personnes retenues'])
  })

  test('one person is no percentage', () => {
    const alone = opportunity({ transparency: { editions: [{ year: 2025, laureates: 1, laureateWomen: 1 }, { year: 2024, laureates: 1, laureateWomen: 0 }, { year: 2023, laureates: 1 }] } })
    expect(historyOf(alone)).toEqual(['2025\u00a0: 1\u00a0personne retenue, une femme', '2024\u00a0: 1\u00a0personne retenue, aucune femme', '2023\u00a0: 1\u00a0personne retenue'])
  })

  test('are charts of the share of women, when both counts are known and somebody was counted', () => {
    expect(editionCharts(past).map(({ title, bars }) => [title, bars.map(({ label }) => label)])).toEqual([
      ['Part de femmes parmi les lauréates et lauréats', ['2025']], ['Part de femmes parmi les candidatures', ['2025']]])
    expect(editionCharts(opportunity())).toEqual([])
  })
})
