import { describe, expect, it } from 'vitest'
import { submissionTransitions } from '@elles/domain/submission'
import { refusalReason } from '@elles/domain/vocabulary'
import { ageInWords, receivedInWords } from '../../src/admin/moderation/dates.ts'
import { decisionsFor, replacementInWords } from '../../src/admin/moderation/decisions.ts'
import { refusalWords } from '../../src/admin/moderation/refusal-words.ts'
import { failureInWords } from '../../src/mail/deliveries.ts'
import { chosenOf, isSameValue, leavesOf } from '../../src/submission/draft-leaves.ts'
import { resemblance } from '../../src/submission/lookalikes.ts'

describe('the fields of a draft', () => {
  const draft = { title: 'Prix', source: 'form', benefits: [], description: [{ type: 'paragraph' }], funding: { amountMin: null, amountMax: 8000 }, rights: { assignment: 'unspecified' } }

  it('are those that say something', () => expect([...leavesOf(draft).keys()]).toEqual(['title', 'description', 'funding.amountMax']))

  it('are taken when they are chosen, into what a component already holds', () => {
    expect(chosenOf(draft, new Set(['funding.amountMax', 'unknown']))).toEqual({ funding: { amountMax: 8000 } })
    expect(chosenOf(draft, new Set(['funding.amountMax']), { funding: { id: 3, amountMin: 5000 } })).toEqual({ funding: { amountMin: 5000, amountMax: 8000 } })
  })

  it('are the same whatever the database added to them', () => {
    expect(isSameValue([{ label: null, closesAt: '2027' }], [{ id: 4, closesAt: '2027', note: '' }])).toBe(true)
    expect(isSameValue(['a'], ['b'])).toBe(false)
  })
})

describe('names', () => {
  it.each([
    ['Prix Virginia', 'Prix Virginia 2027', 1],
    ['Prix Virginia', 'Prix Célimène', 0],
    ['Les résidences de l’Atelier', 'Résidence à l’atelier', 1],
    ['Festival Images du Port', 'Images Vevey', 0],
    ['Rencontres du Port', 'Ateliers du port de Brest', 0.5],
    ['Prix de la photographie', 'Prix de la photographie', 0],
  ])('« %s » and « %s » resemble each other by %d', (one, other, expected) => expect(resemblance(one, other)).toBe(expected))
})

describe('the desk', () => {
  it.each([['2026-11-27T12:00:00Z', 'aujourd’hui'], ['2026-11-26T22:30:00Z', 'hier'], ['2026-11-26T23:30:00Z', 'aujourd’hui'], ['2026-11-24T12:00:00Z', 'depuis 3\u00A0jours']])('says the age of %s', (since, expected) => {
    expect(ageInWords(since, new Date('2026-11-27T20:00:00Z'))).toBe(expected)
  })

  it('says which days the queue is limited to', () => {
    const [from, before] = ['2026-11-14T10:00:00.000Z', '2026-11-21T10:00:00.000Z']
    expect(receivedInWords(from, before)).toBe('Reçues entre le samedi 14 novembre 2026 et le samedi 21 novembre 2026')
    expect([receivedInWords(null, before), receivedInWords(from, null)]).toEqual(['Reçues avant le samedi 21 novembre 2026', 'Reçues depuis le samedi 14 novembre 2026'])
    expect([receivedInWords(null, null), receivedInWords('hier', null)]).toEqual([null, null])
  })

  it('offers each event of editors for each kind, once at most', () => {
    const events = Object.entries(submissionTransitions).flatMap(([event, { by }]) => (by === 'editor' ? [event as keyof typeof submissionTransitions] : []))
    expect(decisionsFor('opportunity', events).map(({ event }) => event).toSorted()).toEqual(events.toSorted())
    expect(decisionsFor('correction', events).map(({ event }) => event).toSorted()).toEqual(events.filter((event) => event !== 'ask' && event !== 'mark-duplicate').toSorted())
  })

  it('says what ticking a list takes away', () => {
    expect(replacementInWords({ now: 2, then: 1 })).toBe('Remplace toute la liste de la fiche\u00A0: 2\u00A0lignes aujourd’hui, 1 ensuite.')
    expect(replacementInWords({ now: 1, then: 3 })).toContain('1\u00A0ligne aujourd’hui, 3 ensuite')
  })

  it('starts a refusal from words for its reason, other ones apart', () => {
    const silent = refusalReason.codes.filter((code) => refusalWords(code) === '')
    expect(silent).toEqual(['withdrawn', 'other'])
  })

  it.each([['EENVELOPE 550', /n’existe pas/], ['451', /occupé/], ['ECONNREFUSED', /ne répond pas/], ['EAUTH 535', /identifiant/], ['EWEIRD', /EWEIRD/]])('says what %s means', (code, words) => expect(failureInWords(code)).toMatch(words))
  it('says nothing of a mail that did not fail', () => expect(failureInWords(null)).toBeNull())
})
