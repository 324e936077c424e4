import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { balanceOf, netOf } from '../../../server/presenters/opportunity/balance.ts'
import { opportunity } from '../../fixtures/documents.ts'

const money = (funding: object, cost: object = {}) => opportunity({ funding, cost })
const grant = { amountMin: 1500, amountMax: 2500, perPerson: 'yes' }
const maybe = (value: fc.Arbitrary<number>) => fc.option(value)

describe('what it costs and what it brings', () => {
  test.each([
    [grant, { applicationFee: 25, participationFee: 75 }, 'de 1\u00a0400\u00a0€ à 2\u00a0400\u00a0€'],
    [{ ...grant, amountMin: 2500 }, { applicationFee: 0, participationFee: 0 }, '2\u00a0500\u00a0€'],
    [{ ...grant, exhibitionFee: 500 }, { applicationFee: 0, participationFee: 0 }, 'de 2\u00a0000\u00a0€ à 3\u00a0000\u00a0€'],
    [{ ...grant, perPerson: 'unspecified', laureateCount: 1 }, { applicationFee: 0, participationFee: 0 }, 'de 1\u00a0500\u00a0€ à 2\u00a0500\u00a0€'],
    [{ amountMin: 20, amountMax: 20, perPerson: 'yes' }, { applicationFee: 40, participationFee: 0 }, '-20\u00a0€'],
    [grant, { applicationFee: 25 }, null], [grant, {}, null], [{ ...grant, perPerson: 'no' }, { applicationFee: 0, participationFee: 0 }, null], [{ amountMax: 2500, perPerson: 'yes' }, { applicationFee: 0, participationFee: 0 }, null],
    [{ ...grant, currency: 'CHF' }, { applicationFee: 10, participationFee: 0 }, null], [{ ...grant, amountMin: 2500, currency: 'CHF' }, { applicationFee: 0, participationFee: 0 }, '2\u00a0500\u00a0CHF'],
  ])('%j, to pay %j: %s', (funding, cost, words) => expect(balanceOf(money(funding, cost)).net).toBe(words))

  test('an unknown figure never counts as zero, and what exhibiting pays is said to be left out while it is unknown', () => {
    fc.assert(fc.property(maybe(fc.nat(9000)), maybe(fc.nat(9000)), maybe(fc.nat(300)), maybe(fc.nat(300)), maybe(fc.nat(900)), (amountMin, amountMax, applicationFee, participationFee, exhibitionFee) => {
      const document = money({ amountMin, amountMax, perPerson: 'yes', exhibitionFee }, { applicationFee, participationFee })
      const net = netOf(document)
      const known = [amountMin, amountMax, applicationFee, participationFee].every((value) => value !== null)
      expect(net !== null).toBe(known)
      expect(balanceOf(document).isFeeCounted).toBe(exhibitionFee !== null)
      if (net) expect(net.min).toBe((amountMin ?? 0) + (exhibitionFee ?? 0) - (applicationFee ?? 0) - (participationFee ?? 0))
    }))
  })

  test('unknown fees are said to be unknown, and known zeros to be none', () => {
    expect(balanceOf(money({}, { applicationFee: 0 })).paid).toEqual([{ label: 'Frais de dossier', value: 'Aucun' }, { label: 'Frais de participation', value: 'Non précisés' }])
  })
})
