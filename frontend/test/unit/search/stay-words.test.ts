import { describe, expect, test } from 'vitest'
import { catalogueOf } from '../../../server/search/catalogue.ts'
import { parseQuery } from '../../../server/search/query.ts'
import { stayInWords } from '../../../server/search/stay-words.ts'
import { editionOf, NOW, rawOpportunity, upsert } from '../../fixtures/documents.ts'

describe('when a stay takes place', () => {
  test.each([
    [null, null, ''],
    ['2027-01-15', '2027-02-28', 'hiver janvier 2027 février'],
    ['2026-12-20', '2027-01-03', 'hiver décembre 2026 janvier 2027'],
    ['2027-05-31', '2027-06-01', 'printemps été mai 2027 juin'],
    ['2027-10-01', null, 'automne octobre 2027'],
    ['2027-10-01', '2027-09-01', 'automne octobre 2027'],
    ['2027-01-01', '2027-12-31', ''],
  ])('from %s to %s is asked for as « %s »', (startsOn, endsOn, words) => expect(stayInWords({ startsOn, endsOn })).toBe(words))

  test('and the name of a session, find the opportunity', () => {
    const sessions = [{ label: 'Volet documentaire', closesAt: '2027-01-12T17:00:00Z', timezone: 'Europe/Paris', startsOn: '2027-07-05', endsOn: '2027-07-30' }]
    const edition = editionOf(upsert('opportunity', 'summer', { ...rawOpportunity, slug: 'en-juillet', windows: sessions }), upsert('opportunity', 'other', rawOpportunity))
    const found = (q: string) => catalogueOf(edition).search(parseQuery({ q }).query, NOW).slice(0, 5).map(({ entry }) => entry.documentId)
    expect(['volet documentaire', 'cet été', 'juillet 2027'].map(found)).toEqual([['summer'], ['summer'], ['summer']])
  })
})
