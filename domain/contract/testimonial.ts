import * as v from 'valibot'
import * as vocabulary from '../vocabulary/index.ts'
import { blocks } from './blocks.ts'
import { code, httpsUrl, image, instant, list, optional, optionalText, reference, text } from './primitives.ts'
import { video } from './resource.ts'

export const testimonial = v.object({
  title: text,
  slug: text,
  series: code(vocabulary.testimonialSeries),
  format: code(vocabulary.testimonialFormat),
  person: v.object({
    displayName: text,
    anonymity: v.nullish(code(vocabulary.anonymity), 'named'),
    portrait: optional(image),
    occupation: optionalText,
    region: optional(code(vocabulary.region)),
    website: optional(httpsUrl),
  }),
  quote: text,
  story: blocks,
  video: optional(video),
  themes: list(reference),
  contentWarning: optionalText,
  opportunities: list(reference),
  structures: list(reference),
  /** When readers first saw it; `publishedAt` is its last publication. Null for what was published before it was noted. */
  firstPublishedAt: optional(instant),
  publishedAt: instant,
  demonstration: v.nullish(v.boolean(), false),
})
/** A published testimonial as the CMS gives it to the site. The person's consent stays in the CMS. */
export type Testimonial = v.InferOutput<typeof testimonial>
