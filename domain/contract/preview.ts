import * as v from 'valibot'
import { instant } from './primitives.ts'
import type { PublishedType } from './published.ts'

/** The types whose drafts have a page of their own on the site. */
export const previewTypes = ['opportunity', 'resource', 'partner-structure', 'testimonial', 'page', 'home'] as const satisfies readonly PublishedType[]
export type PreviewType = (typeof previewTypes)[number]

/** Two base64url parts: what is signed, and its signature. Longer is no token of ours. */
export const previewToken = v.pipe(v.string(), v.maxLength(600), v.regex(/^[\w-]{20,}\.[\w-]{43}$/))

/** A draft as the CMS shows it to who holds a signed link. */
export const previewAnswer = v.object({
  type: v.picklist(previewTypes),
  documentId: v.pipe(v.string(), v.regex(/^[a-z0-9]{8,40}$/)),
  /** What the browser keeps: it opens this one draft until then. */
  session: previewToken,
  until: instant,
  /** What keeps the draft from being published, in French. */
  problems: v.array(v.string()),
  document: v.record(v.string(), v.unknown()),
})
export type PreviewAnswer = v.InferOutput<typeof previewAnswer>

/** Whether a type's drafts have a page. */
export const isPreviewType = (type: string | undefined): type is PreviewType => previewTypes.some((known) => known === type)

