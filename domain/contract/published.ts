import * as v from 'valibot'
import { excessMessage } from './bound-messages.ts'
import { type Bound, excessOf } from './bounds.ts'
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
  /** The name of the check: `email`, `integer`, `min_length` …, or the bound that is passed. */
  readonly check: string
  readonly isAbsent: boolean
  readonly message: string
}

type Parsed<Type extends PublishedType> = { readonly document: Published<Type> } | { readonly issues: readonly [ContractIssue, ...ContractIssue[]] }

const keysOf = (issue: v.BaseIssue<unknown>): (string | number)[] => (issue.path ?? []).flatMap(({ key }) => (typeof key === 'string' || typeof key === 'number' ? [key] : []))
const issueOf = (issue: v.BaseIssue<unknown>): ContractIssue => ({ path: keysOf(issue), check: issue.type, isAbsent: issue.input === null || issue.input === undefined, message: issue.message })

/** A document through its contract: what the site reads of it, or everything that it refuses. Its size and depth are looked at first, without recursion. */
export function parsePublished<Type extends PublishedType>(type: Type, document: unknown): Parsed<Type> {
  const excess = excessOf(document)
  if (excess) return { issues: [{ path: [...excess.path], check: excess.bound satisfies Bound, isAbsent: false, message: excessMessage(excess.bound) }] }
  const parsed = v.safeParse(publishedSchemas[type], document)
  if (parsed.success) return { document: parsed.output }
  const [first, ...others] = parsed.issues
  return { issues: [issueOf(first), ...others.map(issueOf)] }
}

/** Everything that the contract of a type refuses of a document, in the order of its fields; empty when the site would take it. */
export function contractIssues(type: PublishedType, document: unknown): readonly ContractIssue[] {
  const parsed = parsePublished(type, document)
  return 'issues' in parsed ? parsed.issues : []
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
