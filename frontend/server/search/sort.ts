import type { Opportunity } from '@elles/domain/contract'
import { questionTokensOf } from '@elles/domain/text/french'
import { vocabulary } from '@elles/domain/vocabulary'

/** The orders in which the catalogue may be read. */
export const sort = vocabulary({ relevance: 'Pertinence', deadline: 'Date limite', newest: 'Nouveautés', amount: 'Montant' })

export type Sort = (typeof sort.codes)[number]

/** What a reader expects who has chosen no order: what answers her words best, else what closes first. Letters that make no word have nothing to be ordered by. */
export const defaultSort = (q: string): Sort => (questionTokensOf(q).length === 0 ? 'deadline' : 'relevance')

/** Below every amount in euros. */
const NOT_IN_EUROS = -1
const UNKNOWN_AMOUNT = -2

/** What an opportunity is sorted by when the highest amounts come first: euros, then other currencies, which no rate compares, then what is not known. */
export function amountOf({ amountMin, amountMax, currency }: Opportunity['funding']): number {
  const amount = amountMax ?? amountMin
  return amount === null ? UNKNOWN_AMOUNT : currency === 'EUR' ? amount : NOT_IN_EUROS
}
