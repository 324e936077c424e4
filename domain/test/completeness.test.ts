import { describe, expect, it } from 'vitest'
import { completenessOf } from '../opportunity/index.ts'

const text = (words: string) => [{ type: 'paragraph', children: [{ type: 'text', text: words }] }]
const whole = {
  kind: 'residency', rhythm: 'yearly', tagline: 'Une résidence', description: text('Un texte.'), windows: [{ closesAt: '2027-03-12' }], verifiedOn: '2026-11-01', usualOpeningMonth: 3,
  funding: { amountMax: 2000, coveredCosts: ['travel'], laureateCount: 1 }, cost: { applicationFee: 0 },
  eligibility: { residence: ['france'], disciplines: ['all'], careerStages: ['early'], professionalStatuses: ['none'] },
  application: { applyUrl: 'https://www.exemple.fr', rulesUrl: 'https://www.exemple.fr/r', documents: [{ kind: 'portfolio' }], effort: 'light', advice: text('Un conseil.') },
  rights: { assignment: 'none' }, place: { city: 'Arles', durationDays: 30 }, family: { children: 'no', stepFree: 'yes' },
  transparency: { juryTotal: 5, feedbackToCandidates: 'no', editions: [{ year: 2026 }] },
}

describe('completeness', () => {
  it('is 100 when everything that readers look for is said, be it « non » or « 0 »', () => {
    expect(completenessOf(whole)).toEqual({ score: 100, missing: [] })
  })

  it('is 0 when nothing is, and names the three facts that help most', () => {
    expect(completenessOf({})).toEqual({ score: 0, missing: ['tagline', 'description', 'windows'] })
  })

  it.each([['an unspecified answer', { rights: { assignment: 'unspecified' } }, 'rights.assignment'], ['blank text', { tagline: '  ' }, 'tagline'], ['rich text without a word', { description: text('') }, 'description'], ['an empty list', { application: { ...whole.application, documents: [] } }, 'application.documents'], ['an empty group', { cost: null }, 'cost.applicationFee']])('%s is not known', (_, change, field) => {
    const { score, missing } = completenessOf({ ...whole, ...change })
    expect(missing).toEqual([field])
    expect(score).toBeLessThan(100)
  })

  it('asks for the heaviest first, and takes any way to apply', () => {
    const { missing } = completenessOf({ ...whole, verifiedOn: null, cost: null, usualOpeningMonth: null, tagline: null })
    expect(missing).toEqual(['tagline', 'cost.applicationFee', 'verifiedOn'])
    expect(completenessOf({ ...whole, application: { ...whole.application, applyUrl: null, applyEmail: 'a@exemple.fr' } }).score).toBe(100)
  })

  it('does not ask for what has no meaning', () => {
    expect(completenessOf({ ...whole, rhythm: 'rolling', windows: [], usualOpeningMonth: null }).score).toBe(100)
    expect(completenessOf({ ...whole, kind: 'mentoring', funding: { laureateCount: 10 } }).score).toBe(100)
  })
})
