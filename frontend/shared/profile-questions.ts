import { applicationLanguage, careerStage, discipline, professionalStatus, residence } from '@elles/domain/vocabulary'

interface Choice {
  readonly value: string
  readonly label: string
}

interface Question {
  readonly label: string
  readonly hint?: string
  /** One answer of a list, several of them, or a number. */
  readonly type: 'one' | 'several' | 'number'
  readonly choices?: readonly Choice[]
  /** The purpose of a field about the reader, for her browser to offer what it knows of her (RGAA 11.13). */
  readonly autocomplete?: 'sex' | 'bday-year'
}

const choicesOf = (terms: readonly { readonly code: string; readonly label: string }[], left: readonly string[] = []): Choice[] => terms.filter(({ code }) => !left.includes(code)).map(({ code, label }) => ({ value: code, label }))
const elsewhere: Readonly<Record<string, string>> = { 'european-union': 'Ailleurs dans l’Union européenne', world: 'Ailleurs dans le monde' }

/** The questions of « Mon profil », in order: only what the criteria of opportunities look at, and each may stay without an answer. */
export const profileQuestions = {
  gender: { label: 'Vous êtes', type: 'one', autocomplete: 'sex', choices: [{ value: 'woman', label: 'Une femme' }, { value: 'minority', label: 'Une personne d’une minorité de genre' }, { value: 'other', label: 'Une autre personne' }] },
  birthYear: { label: 'Votre année de naissance', hint: 'Quatre chiffres. Exemple\u00a0: 1990', type: 'number', autocomplete: 'bday-year' },
  residence: { label: 'Vous habitez', type: 'one', choices: choicesOf(residence.terms, ['france']).map(({ value, label }) => ({ value, label: elsewhere[value] ?? label })) },
  careerStage: { label: 'Votre parcours', type: 'one', choices: choicesOf(careerStage.terms) },
  professionalStatuses: { label: 'Votre statut professionnel', type: 'several', choices: choicesOf(professionalStatus.terms, ['none', 'collective']) },
  yearsExperience: { label: 'Vos années d’expérience', hint: 'Un nombre. Exemple\u00a0: 5', type: 'number' },
  disciplines: { label: 'Vos pratiques', type: 'several', choices: choicesOf(discipline.terms, ['all']) },
  languages: { label: 'Les langues de vos dossiers', type: 'several', choices: choicesOf(applicationLanguage.terms) },
  applies: { label: 'Vous candidatez', type: 'one', choices: [{ value: 'alone', label: 'Seule' }, { value: 'collective', label: 'En collectif' }] },
} as const satisfies Readonly<Record<string, Question>>

export type ProfileQuestion = keyof typeof profileQuestions

/** Every question, in order. */
export const everyQuestion = Object.keys(profileQuestions) as ProfileQuestion[]

/** A question whatever its type. */
export function questionNamed(name: ProfileQuestion): Question {
  return profileQuestions[name]
}
