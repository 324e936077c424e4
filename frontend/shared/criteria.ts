import type { Criteria, Profile } from '@elles/domain/opportunity'

const lists = ['careerStages', 'professionalStatuses', 'residence', 'excludedResidence', 'disciplines', 'applicationLanguages'] as const
const numbers = ['ageMin', 'ageMax', 'minYearsExperience'] as const
const states = ['collectives', 'students'] as const

/**
 * Criteria as the text of an attribute, `audience:women ageMax:35 residence:france,bretagne`: what is unknown is left out, and nothing in it
 * needs escaping, so that twenty cards stay light.
 */
export function writeCriteria(criteria: Criteria): string {
  const known: (readonly [string, string | number | null])[] = [
    ['audience', criteria.audience],
    ...numbers.map((name) => [name, criteria[name]] as const),
    ['ageReferenceDate', criteria.ageReferenceDate],
    ...lists.map((name) => [name, criteria[name].join(',') || null] as const),
    ...states.map((name) => [name, criteria[name] === 'unspecified' ? null : criteria[name]] as const),
    ['others', criteria.others ? 1 : null],
  ]
  return known.flatMap(([name, value]) => (value === null ? [] : [`${name}:${value}`])).join(' ')
}

/** The criteria that such a text holds. */
export function readCriteria(text: string): Criteria {
  const known = new Map(text.split(' ').map((entry) => [entry.slice(0, entry.indexOf(':')), entry.slice(entry.indexOf(':') + 1)]))
  const number = (name: string): number | null => (known.has(name) ? Number(known.get(name)) : null)
  const codes = <Code extends string>(name: (typeof lists)[number]): Code[] => (known.get(name)?.split(',') ?? []) as Code[]
  const state = (name: (typeof states)[number]): Criteria['students'] => (known.get(name) as Criteria['students'] | undefined) ?? 'unspecified'
  return {
    audience: (known.get('audience') as Criteria['audience'] | undefined) ?? 'all',
    ageMin: number('ageMin'), ageMax: number('ageMax'), minYearsExperience: number('minYearsExperience'), ageReferenceDate: known.get('ageReferenceDate') ?? null,
    careerStages: codes('careerStages'), professionalStatuses: codes('professionalStatuses'), residence: codes('residence'), excludedResidence: codes('excludedResidence'), disciplines: codes('disciplines'), applicationLanguages: codes('applicationLanguages'),
    collectives: state('collectives'), students: state('students'), others: known.has('others'),
  }
}

const birthYear = /^(19|20)\d\d$/
const years = /^\d{1,2}$/

/** Why an answer of « Mon profil » cannot be read, in words for the reader who wrote it during `year`; null when it can, or is empty. */
export function answerError(name: string, text: string, year: number): string | null {
  if (text === '') return null
  if (name === 'birthYear' && !(birthYear.test(text) && Number(text) <= year)) return `Écrivez une année entre 1900 et ${year}, en quatre chiffres. Exemple\u00a0: 1990`
  if (name === 'yearsExperience' && !years.test(text)) return 'Écrivez un nombre d’années entre 0 et 99, en chiffres. Exemple\u00a0: 5'
  return null
}

/** The answers of « Mon profil » as their form sends them; an empty answer, or one that is no year or number, is none. */
export function readProfile(form: URLSearchParams): Profile {
  const one = <Code extends string>(name: string): Code | null => (form.get(name) || null) as Code | null
  const several = <Code extends string>(name: string): Code[] => form.getAll(name).filter(Boolean) as Code[]
  const number = (name: string, shape: RegExp): number | null => (shape.test(form.get(name) ?? '') ? Number(form.get(name)) : null)
  return {
    gender: one('gender'), birthYear: number('birthYear', birthYear), residence: one('residence'), careerStage: one('careerStage'), professionalStatuses: several('professionalStatuses'),
    yearsExperience: number('yearsExperience', years), disciplines: several('disciplines'), languages: several('languages'), applies: one('applies'),
  }
}
