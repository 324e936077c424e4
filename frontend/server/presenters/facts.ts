import { childrenPolicy, triState, type Vocabulary } from '@elles/domain/vocabulary'
import type { Fact } from '../../shared/facts.ts'

type Tri = (typeof triState.codes)[number]
type Maybe = Fact | null

/** A named fact, or nothing when its value is unknown. */
export function fact(label: string, value: string | number | null | undefined, href?: string): Maybe {
  if (value === null || value === undefined || value === '') return null
  return href === undefined ? { label, value: String(value) } : { label, value: String(value), href }
}

/** A yes/no fact; « non précisé » is left out, since unknown is not no. */
export function triFact(label: string, value: Tri): Maybe {
  return value === 'unspecified' ? null : fact(label, triState.labelOf(value))
}

/** Whether children are welcome: said even when unknown, since a mother looks for it. */
export function childrenFact(value: (typeof childrenPolicy.codes)[number]): Fact {
  return { label: 'Venir avec son enfant', value: childrenPolicy.labelOf(value) }
}

/** Where a place is, as a link that the reader may follow: no map is ever loaded here. */
export function mapLink(latitude: number | null, longitude: number | null): Maybe {
  if (latitude === null || longitude === null) return null
  return fact('Plan', 'Voir sur une carte', `https://www.openstreetmap.org/?mlat=${latitude}&mlon=${longitude}#map=16/${latitude}/${longitude}`)
}

/** The labels of codes in one sentence: « Bourse, Droits d’auteur ». */
export function labelsOf<Code extends string>(vocabulary: Vocabulary<Code>, codes: readonly Code[]): string | null {
  return codes.length === 0 ? null : codes.map((code) => vocabulary.labelOf(code)).join(', ')
}

/** What is known of several things, in one line: « Structure · Festival · Brest ». */
export const joined = (...parts: readonly (string | null | undefined)[]): string => parts.filter(Boolean).join(' · ')

/** The known facts, in order. */
export function known(...facts: readonly Maybe[]): Fact[] {
  return facts.filter((item) => item !== null)
}

/** A share as « 42 % ». */
export function percentage(part: number, whole: number): string {
  return `${Math.round((part / whole) * 100)}\u00a0%`
}
