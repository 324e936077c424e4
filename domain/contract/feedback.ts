import * as v from 'valibot'
import * as vocabulary from '../vocabulary/index.ts'
import { code, day, integer, list, optional } from './primitives.ts'

/** Characters; longer than any address of the site. */
const PAGE_LIMIT = 200

/** An answer to « Cette page vous a-t-elle été utile ? », as the site hands it to the CMS. Nothing else is accepted: no word, no name, no identifier. */
export const feedback = v.strictObject({
  page: v.pipe(v.string(), v.maxLength(PAGE_LIMIT), v.regex(/^(?:\/[a-z0-9-]+){1,2}$/)),
  kind: code(vocabulary.feedbackKind),
  answer: code(vocabulary.feedbackAnswer),
})
export type Feedback = v.InferOutput<typeof feedback>

const counts = { useful: integer, notUseful: integer, closed: integer }

/** What readers answered, counted: by month (YYYY-MM) and by kind of page. Nobody can be told from anybody. */
export const feedbackSummary = v.object({
  since: optional(day),
  months: list(v.object({ month: v.pipe(v.string(), v.regex(/^\d{4}-\d{2}$/)), ...counts })),
  kinds: list(v.object({ kind: code(vocabulary.feedbackKind), ...counts })),
})
export type FeedbackSummary = v.InferOutput<typeof feedbackSummary>
