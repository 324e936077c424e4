import type { Opportunity } from '@elles/domain/contract'
import type { Criteria } from '@elles/domain/opportunity'
import { writeCriteria } from '../../../shared/criteria.ts'
import type { ProfileQuestion } from '../../../shared/profile-questions.ts'
import { onceFor } from '../../once-for.ts'

/** What of an opportunity's eligibility can be compared with a person; the rest is said to be there. */
export function criteriaOf({ eligibility }: Opportunity): Criteria {
  const { nationality, otherConditions } = eligibility
  return { ...eligibility, others: nationality !== null || otherConditions !== null }
}

/** The criteria as the attribute of a card, written once for each state of the opportunity. */
export const criteriaText = onceFor((opportunity: Opportunity) => writeCriteria(criteriaOf(opportunity)))

/** The questions of « Mon profil » whose answers this opportunity looks at. */
export function questionsOf({ eligibility: asked }: Opportunity): ProfileQuestion[] {
  const questions: readonly (readonly [ProfileQuestion, boolean])[] = [
    ['gender', asked.audience === 'women' || asked.audience === 'women-and-gender-minorities'],
    ['birthYear', asked.ageMin !== null || asked.ageMax !== null],
    ['residence', asked.excludedResidence.length > 0 || (asked.residence.length > 0 && !asked.residence.includes('world'))],
    ['careerStage', asked.careerStages.length > 0 || asked.students !== 'unspecified'],
    ['professionalStatuses', asked.professionalStatuses.length > 0 && !asked.professionalStatuses.includes('none')],
    ['yearsExperience', (asked.minYearsExperience ?? 0) > 0],
    ['disciplines', asked.disciplines.length > 0 && !asked.disciplines.includes('all')],
    ['languages', asked.applicationLanguages.length > 0],
    ['applies', asked.collectives !== 'unspecified'],
  ]
  return questions.filter(([, isAsked]) => isAsked).map(([question]) => question)
}
