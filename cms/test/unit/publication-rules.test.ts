import { describe, expect, it } from 'vitest'
import { publicationRules } from '../../src/documents/publication/index.ts'
import { isEmpty, type Values } from '../../src/documents/publication/problem.ts'
import { isSiret } from '@elles/domain/contract'

const problemsOf = (uid: string, document: Values): Record<string, string> =>
  Object.fromEntries((publicationRules[uid] ?? []).flatMap((rule) => rule(document)).map(({ path, message }) => [path.join('.'), message]))
const opportunity = (document: Values) => problemsOf('api::opportunity.opportunity', {
  tagline: 'Une bourse pour essayer tout ce site', rhythm: 'rolling', application: { applyUrl: 'https://example.org' }, ...document,
})

describe('an opportunity', () => {
  it('without a fault has no problem', () => expect(opportunity({})).toEqual({}))

  it.each([
    ['five words', 'Une bourse pour les photographes'],
    ['twenty-one words', Array.from({ length: 21 }, () => 'mot').join(' ')],
  ])('has a tagline of 6 to 20 words, not %s', (_, tagline) => expect(opportunity({ tagline })).toHaveProperty('tagline'))

  it('needs a window unless it is rolling', () => {
    expect(opportunity({ rhythm: 'yearly' })).toHaveProperty('windows')
    expect(opportunity({ rhythm: 'yearly', windows: [{ closesAt: '2027-01-01T00:00:00Z', timezone: 'Europe/Paris' }] })).toEqual({})
  })

  it('closes no earlier than it opens; the same instant will do', () => {
    const window = { opensAt: '2027-03-02T00:00:00Z', closesAt: '2027-03-01T00:00:00Z', timezone: 'Europe/Paris' }
    expect(opportunity({ windows: [window] })).toEqual({ 'windows.0.closesAt': 'La clôture doit être après l’ouverture.' })
    expect(opportunity({ windows: [{ ...window, closesAt: window.opensAt }] })).toEqual({})
  })

  it('without a known hour may close on the very day it opens, as that day is in its zone', () => {
    const window = { opensAt: '2027-03-01T08:00:00Z', closesAt: '2027-03-01T00:00:00Z', timezone: 'Europe/Paris', timeKnown: false }
    expect(opportunity({ windows: [window] })).toEqual({})
    expect(opportunity({ windows: [{ ...window, timeKnown: true }] })).toHaveProperty(['windows.0.closesAt'])
    expect(opportunity({ windows: [{ ...window, timezone: 'America/Cayenne' }] })).toHaveProperty(['windows.0.closesAt'])
  })

  it('counts one word in the singular', () => {
    expect(opportunity({ tagline: 'Bourse' })).toEqual({ tagline: 'L’accroche compte 1\u00a0mot\u00a0: écrivez de 6 à 20\u00a0mots.' })
  })

  it('names a time zone that exists', () => {
    expect(opportunity({ windows: [{ closesAt: '2027-03-01T00:00:00Z', timezone: 'Europe/Paname' }] })).toHaveProperty(['windows.0.timezone'])
  })

  it('says why a date was moved', () => {
    const moved = { closesAt: '2027-03-08T00:00:00Z', originalClosesAt: '2027-03-01T00:00:00Z', timezone: 'Europe/Paris' }
    expect(opportunity({ windows: [moved] })).toHaveProperty(['windows.0.changeReason'])
    expect(opportunity({ windows: [{ ...moved, changeReason: 'Panne du formulaire' }] })).toEqual({})
  })

  it.each([
    ['funding.amountMax', { funding: { amountMin: 5000, amountMax: 1000 } }],
    ['eligibility.ageMax', { eligibility: { ageMin: 40, ageMax: 30 } }],
    ['transparency.juryTotal', { transparency: { juryWomen: 6, juryTotal: 5 } }],
    ['transparency.editions.0.laureateWomen', { transparency: { editions: [{ laureates: 2, laureateWomen: 3 }] } }],
    ['application.applyUrl', { application: {} }],
    ['suspensionDate', { suspension: 'cancelled' }],
  ])('has a problem at %s', (path, document) => expect(Object.keys(opportunity(document))).toEqual([path]))

  it('compares amounts that the database gives as text', () => {
    expect(opportunity({ funding: { amountMin: '5000.00', amountMax: '1000.00' } })).toHaveProperty(['funding.amountMax'])
  })

  it('takes zero for an answer', () => expect(opportunity({ funding: { amountMin: 0, amountMax: 0 } })).toEqual({}))
})

describe('the « À retenir » of a resource', () => {
  const told = (count: number) => problemsOf('api::resource.resource', { keyPoints: Array.from({ length: count }, () => ({ text: 'Un point.' })) })['keyPoints']
  it.each([0, 3, 5])('may count %i points', (count) => expect(told(count)).toBeUndefined())
  it.each([1, 2, 6])('may not count %i', (count) => expect(told(count)).toMatch(/écrivez-en de 3 à 5/))
})

describe('a video', () => {
  const resource = (document: Values) => problemsOf('api::resource.resource', document)
  it('has captions and a transcript', () => {
    expect(Object.keys(resource({ video: { url: 'https://example.org/v' } }))).toEqual(['video.captions', 'video.transcript'])
    expect(Object.keys(resource({ body: [{ __component: 'body.video', video: { url: 'https://example.org/v', captions: { id: 1 } } }] }))).toEqual(['body.0.video.transcript'])
  })
  it('is there when the format says so', () => expect(resource({ format: 'video' })).toHaveProperty('video'))
})

describe('a figure of parity', () => {
  const problems = (figure: Values) => problemsOf('api::partner-structure.partner-structure', { parityFigures: [{ year: 2026, indicator: 'exhibited', women: 12, total: 20, ...figure }] })
  it('says where it comes from', () => {
    expect(problems({ source: 'Rapport d’activité 2026' })).toEqual({})
    expect(Object.keys(problems({ source: ' ' }))).toEqual(['parityFigures.0.source'])
  })
  it('counts no more women than people', () => expect(Object.keys(problems({ women: 21, source: 'Rapport' }))).toEqual(['parityFigures.0.women']))
})

describe('a testimonial', () => {
  const problems = (consent: Values) => problemsOf('api::testimonial.testimonial', { quote: 'Osez.', consent })
  it('is not published once the person has asked for its withdrawal', () => {
    expect(problems({ signedOn: '2026-03-03', withdrawalAskedOn: null })).toEqual({})
    expect(Object.keys(problems({ signedOn: '2026-03-03', withdrawalAskedOn: '2026-10-12' }))).toEqual(['consent.withdrawalAskedOn'])
  })
})

describe('a SIRET', () => {
  it.each([['73282932000074', true], ['732 829 320 00074', true], ['73282932000075', false], ['7328293200007', false], ['35600000000048', true], ['35600000049837', true], ['35600000049838', false], ['', false]])(
    '%s is valid: %s', (siret, valid) => expect(isSiret(siret)).toBe(valid))
})

describe('nothing entered', () => {
  const text = (words: string) => [{ type: 'paragraph', children: [{ type: 'text', text: words }] }]
  it.each([[null], [undefined], [''], ['  '], [[]], [text('')], [text('  ')]])('%j is empty', (value) => expect(isEmpty(value)).toBe(true))
  it.each([[0], [false], ['non'], [text('a')], [[{ id: 1 }]], [['funding']]])('%j is not', (value) => expect(isEmpty(value)).toBe(false))
})
