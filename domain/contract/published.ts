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
