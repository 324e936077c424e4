import fc from 'fast-check'
import * as v from 'valibot'
import { describe, expect, it } from 'vitest'
import { sentenceFaults, textsIn } from '../../config/src/testing/sentence-faults.ts'
import {
  checkEligibility, describeAge, describeCost, describeReward, describeVerdicts, editionFacts, formatAmount, formatDay, formatMoment, formatTimezone, renew,
} from '../opportunity/index.ts'
import { captionOf } from '../picture/index.ts'
import { type Kept, keptDays, keptInWords, treatments } from '../privacy/index.ts'
import { adviceOn, headingAdvice, plainWords } from '../writing/index.ts'
import { anyCriteria, anyProfile } from './support-people.ts'
import { applicationWindowOf } from './support.ts'

const NOW = new Date('2027-05-01T08:00:00Z')
const amount = fc.option(fc.constantFrom(0, 1, 2, 999, 1000, 12_345, 1_000_000))
const count = fc.option(fc.constantFrom(0, 1, 2, 12))

const expectReadable = (texts: readonly (string | null)[]): void => expect(texts.flatMap((text) => (text === null ? [] : sentenceFaults(text).map((fault) => `${text}: ${fault}`)))).toEqual([])

describe('what is said from data can be read', () => {
  it('of who may apply', () => {
    fc.assert(fc.property(anyCriteria, anyProfile, (asked, hers) => {
      const verdicts = checkEligibility(asked, hers, '2026-11-23')
      expectReadable([...verdicts.map(({ reason }) => reason), describeVerdicts(verdicts).text])
    }), { numRuns: 500 })
  })

  it('of money and age', () => {
    const rest = { currency: 'EUR', perPerson: 'unspecified', laureateCount: null, rewardNature: [], coveredCosts: [], exhibitionFee: null, note: null } as const
    fc.assert(fc.property(amount, amount, count, count, fc.constantFrom('EUR', 'CHF', 'GBP', 'USD', 'CAD'), (first, second, ageMin, ageMax, currency) => {
      expectReadable([
        describeReward({ ...rest, amountMin: first, amountMax: second, currency: 'EUR' }), describeCost({ applicationFee: first, participationFee: second, waiver: null }),
        describeAge({ ageMin, ageMax }), formatAmount(first ?? 0.5, currency),
      ])
    }))
  })

  it('of days, hours and zones', () => {
    // « Port of Spain » is a city's own name.
    const zones = fc.constantFrom(...Intl.supportedValuesOf('timeZone').filter((zone) => !zone.includes('_of_')))
    fc.assert(fc.property(fc.date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }), zones, fc.boolean(), (instant, zone, timeKnown) => {
      expectReadable([formatMoment(instant, zone, timeKnown), formatDay(instant.toISOString().slice(0, 10)), formatTimezone(zone)])
    }), { numRuns: 300 })
  })

  it('of an edition that is renewed', () => {
    fc.assert(fc.property(amount, amount, count, count, count, (amountMin, applicationFee, laureateCount, juryWomen, juryTotal) => {
      const facts = v.parse(editionFacts, {
        rhythm: 'yearly', windows: [applicationWindowOf({})], eligibility: { audience: 'women' }, funding: { amountMin, laureateCount }, cost: { applicationFee }, transparency: { juryWomen, juryTotal },
      })
      expectReadable([renew(facts, NOW).note])
    }))
  })

  it('of what could be clearer in a text', () => {
    const words = fc.constantFrom('mot', 'est donnée', 'lauréat·e·s', 'lauréat(e)s', ...Object.keys(plainWords))
    fc.assert(fc.property(fc.array(words, { maxLength: 60 }), fc.array(fc.constantFrom(2, 3, 4)), (said, levels) => {
      const headings = levels.map((level) => ({ type: 'heading' as const, level, children: [{ type: 'text' as const, text: 'Titre' }] }))
      expectReadable([...adviceOn(said.join(' ')), ...headingAdvice(headings)].map(({ message }) => message))
    }))
  })

  it('of what is done with personal data', () => expectReadable([...treatments.flatMap(({ id: _, keeps: __, ...words }) => textsIn(words).map(([, text]) => text)), ...Object.keys(keptDays).map((kept) => keptInWords(kept as Kept))]))

  it('of a picture', () => {
    const word = fc.constantFrom('', 'Atelier', 'Atelier.', 'Atelier\u00a0?')
    fc.assert(fc.property(word, fc.constantFrom('Inès Diallo', '@ines', 'I.'), fc.constantFrom('CC BY 4.0', 'accord écrit.'), (legend, credit, licence) => {
      expectReadable([captionOf({ legend, credit, licence })])
    }))
  })
})
