import * as v from 'valibot'
import * as vocabulary from '../vocabulary/index.ts'
import { blocks } from './blocks.ts'
import { code, day, file, httpsUrl, image, instant, link, list, optional, optionalText, reference, text, timezone, tri } from './primitives.ts'

/** A video never plays before a click; captions and transcript are compulsory (RGAA 4.1, theme 4). */
export const video = v.object({
  url: httpsUrl,
  poster: optional(image),
  captions: optional(file),
  transcript: blocks,
})
export type Video = v.InferOutput<typeof video>

const bodyPart = v.variant('__component', [
  v.object({ __component: v.literal('body.text'), content: blocks }),
  v.object({ __component: v.literal('body.steps'), title: optionalText, steps: list(v.object({ title: text, content: blocks })) }),
  v.object({ __component: v.literal('body.callout'), tone: code(vocabulary.calloutTone), title: optionalText, content: blocks }),
  v.object({ __component: v.literal('body.quote'), quote: text, author: optionalText, source: optionalText }),
  v.object({ __component: v.literal('body.table'), caption: text, columns: list(v.string()), rows: list(list(v.string())), firstColumnIsHeader: v.nullish(v.boolean(), true) }),
  v.object({ __component: v.literal('body.question-answer'), items: list(v.object({ question: text, answer: blocks })) }),
  v.object({ __component: v.literal('body.image'), image, caption: optionalText, credit: optionalText, licence: optionalText }),
  v.object({ __component: v.literal('body.video'), title: text, video }),
  v.object({ __component: v.literal('body.file'), title: text, file, accessible: tri }),
])
export type BodyPart = v.InferOutput<typeof bodyPart>

export const resource = v.object({
  title: text,
  slug: text,
  standfirst: text,
  format: code(vocabulary.resourceFormat),
  themes: list(reference),
  objective: text,
  level: optional(code(vocabulary.resourceLevel)),
  cover: optional(image),
  introduction: blocks,
  keyPoints: list(v.object({ text })),
  body: list(bodyPart),
  usefulLinks: list(link),
  sources: list(link),
  authors: list(v.object({ name: text, role: optionalText })),
  reviewedBy: optional(v.object({ name: text, role: optionalText, on: optional(day) })),
  revisedOn: optional(day),
  reviseBefore: optional(day),
  video: optional(video),
  file: optional(v.object({ file, accessible: tri })),
  event: optional(v.object({ at: instant, timezone, signUpUrl: optional(httpsUrl), replayUrl: optional(httpsUrl) })),
  contentWarning: optionalText,
  relatedOpportunities: list(reference),
  relatedStructures: list(reference),
  /** When readers first saw it; `publishedAt` is its last publication. Null for what was published before it was noted. */
  firstPublishedAt: optional(instant),
  publishedAt: instant,
  demonstration: v.nullish(v.boolean(), false),
})
/** A published resource as the CMS gives it to the site. */
export type Resource = v.InferOutput<typeof resource>
