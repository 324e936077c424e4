import * as v from 'valibot'
import { blocks } from './blocks.ts'
import { day, httpsUrl, instant, integer, link, list, optional, optionalText, reference, text } from './primitives.ts'

export const theme = v.object({ name: text, slug: text, description: optionalText, order: v.nullish(integer, 0) })
export type Theme = v.InferOutput<typeof theme>

/** A page that editors write themselves: about, legal notice, accessibility statement … */
export const page = v.object({ title: text, slug: text, introduction: optionalText, content: blocks, updatedOn: optional(day), publishedAt: instant })
export type Page = v.InferOutput<typeof page>

export const home = v.object({
  heading: text,
  introduction: text,
  featuredResources: list(reference),
  featuredTestimonial: optional(reference),
  publishedAt: instant,
})
export type Home = v.InferOutput<typeof home>

export const settings = v.object({
  serviceName: text,
  serviceTagline: text,
  contactEmail: optional(v.pipe(v.string(), v.email())),
  notice: optionalText,
  socialLinks: list(link),
  sourceCodeUrl: optional(httpsUrl),
})
export type Settings = v.InferOutput<typeof settings>

/** A former address and where it leads now; both are paths of this site. */
export const redirect = v.object({ from: v.pipe(text, v.startsWith('/')), to: v.pipe(text, v.regex(/^\/(?![/\\])/)) })
export type Redirect = v.InferOutput<typeof redirect>
