import { submissionKind, submissionState } from '@elles/domain/vocabulary'
import type { SubmissionState } from '@elles/domain/submission'
import type { Core } from '@strapi/strapi'
import * as v from 'valibot'
import { countDead } from '../mail/deliveries.ts'
import type { Queue, QueueRow } from './moderation-screens.ts'
import { moderators } from './moderators.ts'
import { SUBMISSION } from './row.ts'

const PAGE_SIZE = 25
const NAME_LONGEST = 120
/** What somebody still has to do something about. */
const open: readonly SubmissionState[] = ['received', 'in-review', 'needs-info']
/** What an editor has to do something about: a structure that was asked a question has the next word. */
const waiting: readonly SubmissionState[] = ['received', 'in-review']
const groups = { open, waiting } as const

const word = v.optional(v.pipe(v.string(), v.trim(), v.maxLength(NAME_LONGEST)), '')
const instant = v.optional(v.union([v.literal(''), v.pipe(v.string(), v.isoTimestamp())]), '')
/** `state`: one state, a group of them (`open` by default) or `all`; `assignee`: a name, or `none`; `from`, `before`: when it was sent. */
const filters = v.object({
  state: v.optional(v.picklist(['open', 'waiting', 'all', ...submissionState.codes]), 'open'),
  kind: v.optional(v.picklist(['', ...submissionKind.codes]), ''),
  assignee: word,
  text: word,
  from: instant,
  before: instant,
  page: v.optional(v.pipe(v.string(), v.regex(/^\d{1,5}$/), v.transform(Number), v.minValue(1)), '1'),
})

/** What a query asks for; a value that is not known asks for nothing. */
export const filtersOf = (query: unknown): v.InferOutput<typeof filters> => {
  const parsed = v.safeParse(filters, query)
  return parsed.success ? parsed.output : v.parse(filters, {})
}

function conditionOf({ state, kind, assignee, text, from, before }: ReturnType<typeof filtersOf>): Record<string, unknown> {
  return {
    ...(state === 'all' ? {} : { state: state === 'open' || state === 'waiting' ? { $in: groups[state] } : state }),
    ...(from === '' && before === '' ? {} : { submittedAt: { ...(from && { $gte: from }), ...(before && { $lt: before }) } }),
    ...(kind === '' ? {} : { kind }),
    ...(assignee === '' ? {} : { assignee: assignee === 'none' ? { $null: true } : assignee }),
    ...(text === '' ? {} : { $or: ['title', 'structureName', 'reference'].map((name) => ({ [name]: { $containsi: text } })) }),
  }
}

/** One page of what was sent, the one that waits for the longest first. Nothing of the contact is read. */
export async function queueOf(strapi: Core.Strapi, query: unknown): Promise<Queue> {
  const asked = filtersOf(query)
  const where = conditionOf(asked)
  const [total, rows, counted, deadMails, people] = await Promise.all([
    strapi.db.query(SUBMISSION).count({ where }),
    strapi.db.query(SUBMISSION).findMany({ where, orderBy: [{ stateSince: 'asc' }, { id: 'asc' }], limit: PAGE_SIZE, offset: (asked.page - 1) * PAGE_SIZE, select: ['documentId', 'reference', 'kind', 'state', 'stateSince', 'title', 'structureName', 'assignee', 'flags'] }),
    countByState(strapi),
    countDead(strapi),
    moderators(strapi),
  ])
  return { rows: rows.map(({ documentId, reference, kind, state, stateSince, title, structureName, assignee, flags }: QueueRow) => ({ documentId, reference, kind, state, stateSince, title, structureName, assignee, flags })), total, page: asked.page, pages: Math.max(1, Math.ceil(total / PAGE_SIZE)), counts: counted, deadMails, moderators: people }
}

async function countByState(strapi: Core.Strapi): Promise<Queue['counts']> {
  const rows: { state: SubmissionState; total: string | number }[] = await strapi.db.connection(strapi.db.metadata.get(SUBMISSION).tableName).select('state').count({ total: '*' }).groupBy('state')
  return Object.fromEntries(rows.map(({ state, total }) => [state, Number(total)]))
}
