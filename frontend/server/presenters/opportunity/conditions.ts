import { counted } from '@elles/domain/text'
import type { Opportunity } from '@elles/domain/contract'
import { describeAge, formatDay } from '@elles/domain/opportunity'
import {
  applicationLanguage, audience, benefit, careerStage, discipline, placeMode, professionalStatus, region, residence, rewardNature, triState,
} from '@elles/domain/vocabulary'
import type { Fact } from '../../../shared/facts.ts'
import { childrenFact, fact, known, labelsOf, mapLink, triFact } from '../facts.ts'
import { amountInWords } from './balance.ts'

/** « Ce que vous obtenez ». */
export function rewardFacts({ funding, benefits }: Opportunity): Fact[] {
  return known(
    fact('Montant', amountInWords(funding)),
    fact('Nombre de lauréates et lauréats', funding.laureateCount),
    fact('Nature', labelsOf(rewardNature, funding.rewardNature)),
    fact('Vous y trouvez', labelsOf(benefit, benefits)),
    fact('À savoir', funding.note),
  )
}

/** « Pour qui »: each criterion, so that the reader can check it against herself. */
export function eligibilityFacts({ eligibility: criteria }: Opportunity): Fact[] {
  const age = describeAge(criteria)
  const reference = criteria.ageReferenceDate ? ` au ${formatDay(criteria.ageReferenceDate)}` : ''
  return known(
    fact('Public', audience.labelOf(criteria.audience)),
    fact('Âge', age && `${age}${reference}`),
    fact('Parcours', labelsOf(careerStage, criteria.careerStages)),
    fact('Statut professionnel', labelsOf(professionalStatus, criteria.professionalStatuses)),
    fact('Expérience', criteria.minYearsExperience === null ? null : `au moins ${counted(criteria.minYearsExperience, 'an')}`),
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

/** Where it takes place and how long. */
export function placeFacts({ place }: Opportunity): Fact[] {
  const where = [place.address, place.city, place.region && region.labelOf(place.region), place.country].filter(Boolean)
  return known(
    fact('Modalité', place.mode && placeMode.labelOf(place.mode)),
    fact('Lieu', where.join(', ')),
    mapLink(place.latitude, place.longitude),
    fact('Durée', place.durationDays === null ? null : durationInWords(place.durationDays)),
  )
}

/** Whether one can come with a child, in several stays, in a wheelchair: for a stay, said even when unknown, since one decides by it. */
export function livingFacts({ place, family }: Opportunity): Fact[] {
  const isStay = place.durationDays !== null || family.children !== 'unspecified'
  const essential = (label: string, value: typeof family.stepFree) => (isStay ? { label, value: triState.labelOf(value) } : triFact(label, value))
  return known(
    isStay ? childrenFact(family.children) : null,
    triFact('Aide à la garde d’enfant', family.childcareSupport),
    triFact('Accompagnante ou accompagnant accepté', family.accompanyingAdult),
    essential('Séjour fractionnable', family.splittable),
    triFact('Séjour reportable', family.deferrable),
    essential('Lieu accessible en fauteuil roulant', family.stepFree),
    fact('Accessibilité du lieu', family.accessibilityUrl && 'Informations sur le site du lieu', family.accessibilityUrl ?? undefined),
  )
}

/** « 3 jours », « 6 semaines », « 3 mois »: the unit that divides evenly. */
export function durationInWords(days: number): string {
  if (days >= 60 && days % 30 === 0) return `${days / 30}\u00a0mois`
  if (days >= 14 && days % 7 === 0) return counted(days / 7, 'semaine')
  return counted(days, 'jour')
}
