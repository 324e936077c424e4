import { counted } from '../text/counted.ts'
import type { Opportunity } from '../contract/opportunity.ts'
import type { applicationLanguage, careerStage, discipline, professionalStatus, residence } from '../vocabulary/index.ts'
import { acceptsResidence } from './residence.ts'

type Codes<List extends { readonly codes: readonly string[] }> = List['codes'][number]

/** What an opportunity asks of who applies, as far as it can be compared with a person. */
export interface Criteria extends Pick<
  Opportunity['eligibility'],
  'audience' | 'ageMin' | 'ageMax' | 'ageReferenceDate' | 'careerStages' | 'professionalStatuses' | 'minYearsExperience' | 'residence' | 'excludedResidence' | 'collectives' | 'students' | 'disciplines' | 'applicationLanguages'
> {
  /** Whether there are conditions in words, which only a person can read. */
  readonly others: boolean
}

/** What a photographer says of herself, on her device. Null and empty lists mean that she did not say. */
export interface Profile {
  readonly gender: 'woman' | 'minority' | 'other' | null
  readonly birthYear: number | null
  readonly residence: Codes<typeof residence> | null
  readonly careerStage: Codes<typeof careerStage> | null
  readonly professionalStatuses: readonly Codes<typeof professionalStatus>[]
  readonly yearsExperience: number | null
  readonly disciplines: readonly Codes<typeof discipline>[]
  readonly languages: readonly Codes<typeof applicationLanguage>[]
  readonly applies: 'alone' | 'collective' | null
}

/** She meets it, it does not fit her, or nobody can tell from what is known: unknown is neither yes nor no. */
export type Verdict = 'meets' | 'check' | 'fails'

/** The names of the criteria, as the page's list of criteria has them. */
export const criterionLabels = {
  audience: 'Public', age: 'Âge', residence: 'Lieu de résidence', careerStage: 'Parcours', professionalStatus: 'Statut professionnel', experience: 'Expérience', students: 'Étudiantes', collectives: 'Collectif',
  disciplines: 'Pratiques', languages: 'Langues du dossier', others: 'Autres conditions',
} as const
export type Criterion = keyof typeof criterionLabels

export interface CriterionVerdict {
  readonly criterion: Criterion
  readonly verdict: Verdict
  /** Why, in a French sentence. */
  readonly reason: string
}

type Answer = readonly [Verdict, string]

const notSaid = (what: string): Answer => ['check', `Votre profil ne dit pas ${what}.`]
const shares = (accepted: readonly string[], hers: readonly string[]): boolean => hers.some((code) => accepted.includes(code))

function audienceAnswer({ audience }: Criteria, { gender }: Profile): Answer {
  if (audience === 'all' || audience === 'all-with-priority-to-women') return ['meets', 'Ouvert à toutes et tous.']
  if (gender === null) return notSaid('qui vous êtes')
  if (gender === 'woman' || (gender === 'minority' && audience === 'women-and-gender-minorities')) return ['meets', 'Vous faites partie du public.']
  return gender === 'minority' ? ['check', 'Demandez à l’organisateur si l’appel vous accueille.'] : ['fails', 'L’appel ne vous est pas ouvert.']
}

/**
 * Her age on the day that counts: the one of the rules, else today. A year of birth gives two ages, except on 31 December, when every
 * birthday of the year has passed.
 */
function agesOn(birthYear: number, day: string): readonly [youngest: number, oldest: number] {
  const oldest = Number(day.slice(0, 4)) - birthYear
  return [day.endsWith('-12-31') ? oldest : oldest - 1, oldest]
}

function ageAnswer({ ageMin, ageMax, ageReferenceDate }: Criteria, { birthYear }: Profile, today: string): Answer | null {
  if (ageMin === null && ageMax === null) return null
  if (birthYear === null) return notSaid('votre année de naissance')
  const [youngest, oldest] = agesOn(birthYear, ageReferenceDate ?? today)
  const [from, to] = [ageMin ?? 0, ageMax ?? Infinity]
  const hers = youngest === oldest ? counted(oldest, 'an') : `${youngest} ou ${counted(oldest, 'an')}`
  const when = ageReferenceDate === null ? 'aujourd’hui' : 'à la date de référence'
  if (youngest >= from && oldest <= to) return ['meets', `Votre âge\u00a0: ${hers} ${when}.`]
  if (oldest < from || youngest > to) return ['fails', `Votre âge\u00a0: ${hers} ${when}.`]
  return ['check', `Votre âge\u00a0: ${hers} ${when}, selon votre jour de naissance.`]
}

function residenceAnswer(criteria: Criteria, { residence: hers }: Profile): Answer {
  // An opportunity may say who it leaves out without saying who it takes.
  const isExcluded = hers !== null && !acceptsResidence({ residence: ['world'], excludedResidence: criteria.excludedResidence.filter((code) => code !== 'world') }, hers)
  if (isExcluded && criteria.residence.length === 0) return ['fails', 'Votre lieu de résidence est exclu.']
  if (criteria.residence.length === 0) return ['check', 'Le lieu de résidence n’est pas précisé.']
  if (criteria.residence.includes('world') && criteria.excludedResidence.length === 0) return ['meets', 'Ouvert à toutes les résidences.']
  if (hers === null) return notSaid('où vous habitez')
  return acceptsResidence(criteria, hers) ? ['meets', 'Votre lieu de résidence est accepté.'] : ['fails', isExcluded ? 'Votre lieu de résidence est exclu.' : 'Votre lieu de résidence n’est pas dans la liste.']
}

function careerAnswer({ careerStages }: Criteria, { careerStage: hers }: Profile): Answer | null {
  if (careerStages.length === 0) return null
  if (hers === null) return notSaid('où vous en êtes de votre parcours')
  return careerStages.includes(hers) ? ['meets', 'Votre parcours est accepté.'] : ['fails', 'Votre parcours n’est pas dans la liste.']
}

function statusAnswer({ professionalStatuses }: Criteria, { professionalStatuses: hers }: Profile): Answer | null {
  if (professionalStatuses.length === 0) return null
  if (professionalStatuses.includes('none')) return ['meets', 'Aucun statut n’est exigé.']
  if (hers.length === 0) return notSaid('votre statut professionnel')
  return shares(professionalStatuses, hers) ? ['meets', 'Votre statut est accepté.'] : ['fails', 'Votre statut n’est pas dans la liste.']
}

function experienceAnswer({ minYearsExperience: asked }: Criteria, { yearsExperience: hers }: Profile): Answer | null {
  if (asked === null || asked === 0) return null
  if (hers === null) return notSaid('vos années d’expérience')
  return hers >= asked ? ['meets', 'Votre expérience suffit.'] : ['fails', `Il faut au moins ${counted(asked, 'an')} d’expérience.`]
}

function studentsAnswer({ students }: Criteria, { careerStage }: Profile): Answer | null {
  if (careerStage !== 'student') return null
  if (students === 'unspecified') return ['check', 'L’appel ne dit pas si les étudiantes sont acceptées.']
  return students === 'yes' ? ['meets', 'Les étudiantes sont acceptées.'] : ['fails', 'Les étudiantes ne sont pas acceptées.']
}

function collectivesAnswer({ collectives }: Criteria, { applies }: Profile): Answer | null {
  if (applies !== 'collective') return null
  if (collectives === 'unspecified') return ['check', 'L’appel ne dit pas si les collectifs sont acceptés.']
  return collectives === 'yes' ? ['meets', 'Les collectifs sont acceptés.'] : ['fails', 'Les collectifs ne sont pas acceptés.']
}

function disciplinesAnswer({ disciplines }: Criteria, { disciplines: hers }: Profile): Answer | null {
  if (disciplines.length === 0) return null
  if (disciplines.includes('all')) return ['meets', 'Toutes les pratiques sont acceptées.']
  if (hers.length === 0) return notSaid('votre pratique')
  return shares(disciplines, hers) || hers.includes('all') ? ['meets', 'Votre pratique est acceptée.'] : ['fails', 'Votre pratique n’est pas dans la liste.']
}

function languagesAnswer({ applicationLanguages }: Criteria, { languages }: Profile): Answer | null {
  if (applicationLanguages.length === 0) return null
  if (languages.length === 0) return notSaid('dans quelles langues vous pouvez écrire')
  return shares(applicationLanguages, languages) ? ['meets', 'Vous écrivez dans une langue acceptée.'] : ['fails', 'Le dossier s’écrit dans une autre langue.']
}

const answers: Readonly<Record<Criterion, (criteria: Criteria, profile: Profile, today: string) => Answer | null>> = {
  audience: audienceAnswer, age: ageAnswer, residence: residenceAnswer, careerStage: careerAnswer, professionalStatus: statusAnswer, experience: experienceAnswer, students: studentsAnswer, collectives: collectivesAnswer,
  disciplines: disciplinesAnswer, languages: languagesAnswer, others: ({ others }) => (others ? ['check', 'Lisez-les dans la liste des critères.'] : null),
}
const criteria = Object.keys(answers) as Criterion[]

/** Each criterion that the opportunity has, with its verdict for a person. `today` is a calendar day, YYYY-MM-DD: the day of an age that has no other. */
export function checkEligibility(asked: Criteria, profile: Profile, today: string): CriterionVerdict[] {
  return criteria.flatMap((criterion) => {
    const answer = answers[criterion](asked, profile, today)
    return answer ? [{ criterion, verdict: answer[0], reason: answer[1] }] : []
  })
}

const namesOf = (verdicts: readonly CriterionVerdict[]): string => verdicts.map(({ criterion }) => criterionLabels[criterion].toLowerCase()).join(', ')

/** The verdicts in one line, the worst first: « Ne correspond pas : âge », « 2 conditions à vérifier : âge, parcours ». */
export function describeVerdicts(verdicts: readonly CriterionVerdict[]): { readonly verdict: Verdict; readonly text: string } {
  const failing = verdicts.filter(({ verdict }) => verdict === 'fails')
  const unsure = verdicts.filter(({ verdict }) => verdict === 'check')
  if (failing.length > 0) return { verdict: 'fails', text: `Ne correspond pas\u00a0: ${namesOf(failing)}` }
  if (unsure.length > 0) return { verdict: 'check', text: `${counted(unsure.length, 'condition')} à vérifier\u00a0: ${namesOf(unsure)}` }
  return { verdict: 'meets', text: 'Vous remplissez les conditions connues' }
}
