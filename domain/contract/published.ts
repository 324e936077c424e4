import * as v from 'valibot'
import { opportunity } from './opportunity.ts'
import { resource } from './resource.ts'
import { home, page, redirect, settings, theme } from './site.ts'
import { partnerStructure } from './structure.ts'
import { testimonial } from './testimonial.ts'

/** Every published type by its name in the feed: the only list of what may leave the CMS. */
export const publishedSchemas = {
  opportunity,
  resource,
  'partner-structure': partnerStructure,
  testimonial,
  theme,
  page,
  redirect,
  home,
  settings,
} as const

export type PublishedType = keyof typeof publishedSchemas
export const publishedTypes = Object.keys(publishedSchemas) as PublishedType[]

/** The shape of a published document of that type. */
export type Published<Type extends PublishedType> = v.InferOutput<(typeof publishedSchemas)[Type]>

/** One thing that a contract refuses of a document: where, and which check said no. */
export interface ContractIssue {
  readonly path: (string | number)[]
  /** The name of the check: `email`, `integer`, `min_length` … */
  readonly check: string
  readonly isAbsent: boolean
}

/** Everything that the contract of a type refuses of a document, in the order of its fields; empty when the site would take it. */
export function contractIssues(type: PublishedType, document: unknown): ContractIssue[] {
  const { issues = [] } = v.safeParse(publishedSchemas[type], document)
  return issues.map((issue) => ({
    path: (issue.path ?? []).flatMap(({ key }) => (typeof key === 'string' || typeof key === 'number' ? [key] : [])),
    check: issue.type,
    isAbsent: issue.input === null || issue.input === undefined,
  }))
}

const entry = v.object({ type: v.picklist(publishedTypes), documentId: v.pipe(v.string(), v.minLength(1)) })

/**
 * One answer of the change feed, `GET /api/published?since=<cursor>`. `feed` names the database: when it differs from
 * the follower's, the follower starts again from 0. `complete` is false while more changes wait behind `cursor`.
 */
export const changeFeedPage = v.object({
  feed: v.string(),
  cursor: v.pipe(v.number(), v.integer(), v.minValue(0)),
  complete: v.boolean(),
  upserts: v.array(v.object({ ...entry.entries, document: v.record(v.string(), v.unknown()) })),
  removals: v.array(entry),
})
export type ChangeFeedPage = v.InferOutput<typeof changeFeedPage>
