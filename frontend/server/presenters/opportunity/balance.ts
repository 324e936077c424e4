import type { Opportunity } from '@elles/domain/contract'
import { describeReward, formatAmount } from '@elles/domain/opportunity'
import { coveredCost } from '@elles/domain/vocabulary'
import type { Fact } from '../../../shared/facts.ts'
import type { Balance } from '../../../shared/opportunity-page.ts'
import { fact, known, labelsOf } from '../facts.ts'

type Money = Pick<Opportunity, 'funding' | 'cost'>

const fee = (amount: number | null): string => (amount === null ? 'Non précisés' : amount === 0 ? 'Aucun' : formatAmount(amount, 'EUR'))

/** What applying and taking part cost: unknown fees are said to be unknown. */
function paidFacts({ cost }: Money): Fact[] {
  return known(fact('Frais de dossier', fee(cost.applicationFee)), fact('Frais de participation', fee(cost.participationFee)), fact('Dispense de frais', cost.waiver))
}

/** The sum that a laureate receives, in words that say whether it is hers alone. */
export function amountInWords(funding: Opportunity['funding']): string | null {
  const amount = describeReward(funding)
  if (amount === null || funding.perPerson === 'unspecified') return amount
  return funding.perPerson === 'yes' ? `${amount} par personne` : `${amount} pour l’ensemble des lauréates et lauréats`
}

function receivedFacts({ funding }: Money): Fact[] {
  const { exhibitionFee, currency } = funding
  return known(
    fact('Dotation', amountInWords(funding)),
    fact('Droit d’exposition', exhibitionFee === null ? null : exhibitionFee === 0 ? 'Exposition non rémunérée' : formatAmount(exhibitionFee, currency)),
    fact('Frais pris en charge', labelsOf(coveredCost, funding.coveredCosts)),
  )
}

/**
 * What is left to a laureate once the fees are paid, from the least to the most, in the currency of the reward. Null as soon as the
 * amount or one of the fees is unknown, shared, or in another currency than the fees (euros): unknown is never zero. What exhibiting pays is added when
 * it is known; when it is not, the sum is without it, and the page says so.
 */
export function netOf({ funding, cost }: Money): { readonly min: number; readonly max: number } | null {
  const { amountMin, amountMax, perPerson, laureateCount, currency, exhibitionFee } = funding
  const { applicationFee, participationFee } = cost
  if (amountMin === null || amountMax === null || applicationFee === null || participationFee === null) return null
  const isHers = perPerson === 'yes' || laureateCount === 1
  const paid = applicationFee + participationFee
  if (!isHers || (paid > 0 && currency !== 'EUR')) return null
  const besides = (exhibitionFee ?? 0) - paid
  return { min: amountMin + besides, max: amountMax + besides }
}

/** « Ce que ça coûte, ce que ça rapporte »: two columns of a ledger, and what is left when it can be computed. */
export function balanceOf(opportunity: Money): Balance {
  const net = netOf(opportunity)
  const { currency, exhibitionFee } = opportunity.funding
  return {
    paid: paidFacts(opportunity),
    received: receivedFacts(opportunity),
    net: net && (net.min === net.max ? formatAmount(net.max, currency) : `de ${formatAmount(net.min, currency)} à ${formatAmount(net.max, currency)}`),
    isFeeCounted: exhibitionFee !== null,
  }
}
