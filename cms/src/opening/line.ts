import type { Core } from '@strapi/strapi'
import type { Filter } from '../desk/widgets.ts'
import { linkOf } from '../desk/widgets.ts'

/** Something to do before the service opens: what, how, and where in the admin. */
export interface OpeningLine {
  readonly id: string
  readonly label: string
  /** How it is done, in a sentence or two. */
  readonly help: string
  /** Below `/admin`. */
  readonly link: string
}

/** What the admin answers to « Avant l’ouverture ». */
export interface OpeningAnswer {
  readonly lines: readonly OpeningLine[]
}

/** What a thing to look at is given: the rights are those of who asks. */
export interface Looking {
  readonly strapi: Core.Strapi
  readonly now: Date
  readonly may: (right: { readonly action: string; readonly subject?: string; readonly field?: string }) => boolean
}

/** One thing to look at: the lines that it still asks for, only those that who asks may see to herself. */
export type OpeningCheck = (looking: Looking) => Promise<readonly OpeningLine[]>

/** Where what is done on the server, and not in the admin, is explained. */
export const OPENING_PAGE = '/settings/avant-l-ouverture'

/** Where it is seen which accounts have a second factor, and where one is reset. */
export const SECOND_FACTORS_PAGE = '/settings/double-authentification'

/** The address of the documents of a type that a line counted, or of its only one. */
export function documentsLink(strapi: Core.Strapi, type: string, filter: Filter, now: Date): string {
  const kinds: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(strapi.contentTypes).map(([uid, { kind }]) => [uid, kind]))
  if (kinds[type] === 'singleType') return `/content-manager/single-types/${type}`
  return linkOf({ id: 'opening', label: '', type, filters: () => [filter], sort: 'id:ASC' }, now)
}

/** « 1 page », « 3 pages ». */
export const counted = (count: number, one: string, many: string): string => `${count}\u00a0${count === 1 ? one : many}`
