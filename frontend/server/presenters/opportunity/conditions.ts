import type { Opportunity } from '@elles/domain/contract'
import { describeAge, describeReward, formatAmount, formatDay } from '@elles/domain/opportunity'
import {
  applicationLanguage, audience, benefit, careerStage, coveredCost, discipline, placeMode, professionalStatus, region, residence, rewardNature, rightsAssignment,
} from '@elles/domain/vocabulary'
import type { Fact } from '../../../shared/facts.ts'
import { childrenFact, fact, known, labelsOf, plural, triFact } from '../facts.ts'

/** « Ce que vous obtenez ». */
export function rewardFacts({ funding, benefits }: Opportunity): Fact[] {
  return known(
    fact('Montant', amountInWords(funding)),
    fact('Nombre de lauréates et lauréats', funding.laureateCount),
    fact('Nature', labelsOf(rewardNature, funding.rewardNature)),
    fact('Vous y trouvez', labelsOf(benefit, benefits)),
    fact('Frais pris en charge', labelsOf(coveredCost, funding.coveredCosts)),
    fact('Droit d’exposition', funding.exhibitionFee === null ? null : exhibitionFee(funding.exhibitionFee, funding.currency)),
    fact('À savoir', funding.note),
  )
}

function amountInWords(funding: Opportunity['funding']): string | null {
  const amount = describeReward(funding)
  if (amount === null || funding.perPerson === 'unspecified') return amount
  return funding.perPerson === 'yes' ? `${amount} par personne` : `${amount} pour l’ensemble des lauréates et lauréats`
}

const exhibitionFee = (amount: number, currency: string): string => (amount === 0 ? 'Exposition non rémunérée' : formatAmount(amount, currency))

/** « Pour qui »: each criterion, so that the reader can check it against herself. */
export function eligibilityFacts({ eligibility: criteria }: Opportunity): Fact[] {
  const age = describeAge(criteria)
  const reference = criteria.ageReferenceDate ? ` au ${formatDay(criteria.ageReferenceDate)}` : ''
  return known(
    fact('Public', audience.labelOf(criteria.audience)),
    fact('Âge', age && `${age}${reference}`),
    fact('Parcours', labelsOf(careerStage, criteria.careerStages)),
    fact('Statut professionnel', labelsOf(professionalStatus, criteria.professionalStatuses)),
    fact('Expérience', criteria.minYearsExperience === null ? null : `au moins ${plural(criteria.minYearsExperience, 'an', 'ans')}`),
    fact('Lieu de résidence', labelsOf(residence, criteria.residence)),
    fact('Résidences exclues', labelsOf(residence, criteria.excludedResidence)),
    fact('Nationalité', criteria.nationality),
    triFact('Collectifs acceptés', criteria.collectives),
    triFact('Étudiantes acceptées', criteria.students),
    fact('Pratiques', labelsOf(discipline, criteria.disciplines)),
    fact('Langues du dossier', labelsOf(applicationLanguage, criteria.applicationLanguages)),
    triFact('Anciennes lauréates acceptées', criteria.formerLaureates),
    triFact('Cumul possible avec d’autres aides', criteria.combinable),
    fact('Autres conditions', criteria.otherConditions),
  )
}

/** « Ce que ça coûte »: unknown fees are said to be unknown. */
export function costFacts({ cost }: Opportunity): Fact[] {
  const fee = (amount: number | null) => (amount === null ? 'Non précisés' : amount === 0 ? 'Aucun' : formatAmount(amount, 'EUR'))
  return known(
    fact('Frais de dossier', fee(cost.applicationFee)),
    fact('Frais de participation', fee(cost.participationFee)),
    fact('Dispense de frais', cost.waiver),
  )
}

/** « Lieu et conditions de vie ». */
export function placeFacts({ place, family }: Opportunity): Fact[] {
  const where = [place.address, place.city, place.region && region.labelOf(place.region), place.country].filter(Boolean)
  const facts = known(
    fact('Modalité', place.mode && placeMode.labelOf(place.mode)),
    fact('Lieu', where.join(', ')),
    fact('Durée', place.durationDays === null ? null : durationInWords(place.durationDays)),
    triFact('Accompagnante ou accompagnant accepté', family.accompanyingAdult),
    triFact('Séjour fractionnable', family.splittable),
    triFact('Séjour reportable', family.deferrable),
    triFact('Aide à la garde d’enfant', family.childcareSupport),
    triFact('Lieu accessible en fauteuil roulant', family.stepFree),
    fact('Accessibilité du lieu', family.accessibilityUrl && 'Informations sur le site du lieu', family.accessibilityUrl ?? undefined),
  )
  const isStay = place.durationDays !== null || family.children !== 'unspecified'
  return isStay ? [...facts, childrenFact(family.children)] : facts
}

/** « 3 jours », « 6 semaines », « 3 mois »: the unit that divides evenly. */
export function durationInWords(days: number): string {
  if (days >= 60 && days % 30 === 0) return `${days / 30}\u00a0mois`
  if (days >= 14 && days % 7 === 0) return `${days / 7}\u00a0semaines`
  return plural(days, 'jour', 'jours')
}

/** « Vos droits ». */
export function rightsFacts({ rights }: Opportunity): Fact[] {
  const facts = known(
    fact('Durée de la cession', rights.duration),
    triFact('Nom de l’autrice mentionné', rights.credit),
    fact('Intelligence artificielle', rights.aiClause),
    triFact('Charte des concours photo équitables', rights.fairContestCharter),
  )
  if (facts.length === 0 && rights.assignment === 'unspecified') return []
  return [{ label: 'Cession de droits', value: rightsAssignment.labelOf(rights.assignment) }, ...facts]
}
