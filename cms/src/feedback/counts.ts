import type { Feedback, FeedbackSummary } from '@elles/domain/contract'
import { feedbackAnswer, feedbackKind } from '@elles/domain/vocabulary'
import { dayAt } from '@elles/domain/time'
import type { Core } from '@strapi/strapi'

const UID = 'api::feedback.feedback-count'

/** Sums come back as numbers from SQLite and as text from PostgreSQL. */
interface Row {
  readonly group: string
  readonly answer: string
  readonly total: number | string
}

type Answers = Omit<FeedbackSummary['months'][number], 'month'>

const names: Readonly<Record<Feedback['answer'], keyof Answers>> = { useful: 'useful', 'not-useful': 'notUseful', closed: 'closed' }

const tableOf = (strapi: Core.Strapi): string => strapi.db.metadata.get(UID).tableName

/** Adds one to a counter of the day, the finest time that is kept of an answer, in one statement: two readers who answer at once both count. */
export async function countAnswer(strapi: Core.Strapi, { page, kind, answer }: Feedback, now: Date): Promise<void> {
  const table = tableOf(strapi)
  const { connection } = strapi.db
  await connection(table).insert({ day: dayAt(now), page, kind, answer, answers: 1 }).onConflict(['day', 'page', 'answer']).merge({ answers: connection.raw('?? + 1', [`${table}.answers`]) })
}

/** The counts of each group, in the order in which the groups come. */
function tally(rows: readonly Row[]): Map<string, Answers> {
  const groups = new Map<string, Answers>()
  for (const { group, answer, total } of rows) {
    const counts = groups.get(group) ?? { useful: 0, notUseful: 0, closed: 0 }
    const name = feedbackAnswer.codes.find((code) => code === answer)
    groups.set(group, name ? { ...counts, [names[name]]: counts[names[name]] + Number(total) } : counts)
  }
  return groups
}

/** What readers answered, by month and by kind of page, since the first answer. */
export async function feedbackSummary(strapi: Core.Strapi): Promise<FeedbackSummary> {
  const counters = () => strapi.db.connection(tableOf(strapi))
  const month = strapi.db.connection.raw('substr(day, 1, 7)')
  const months: Row[] = await counters().select({ group: month, answer: 'answer' }).sum({ total: 'answers' }).groupByRaw(month).groupBy('answer').orderBy('group')
  const kinds: Row[] = await counters().select({ group: 'kind', answer: 'answer' }).sum({ total: 'answers' }).groupBy('kind', 'answer')
  const [first]: { since: string | null }[] = await counters().min({ since: 'day' })
  const byKind = tally(kinds)
  return {
    since: first?.since ?? null,
    months: [...tally(months)].map(([month, counts]) => ({ month, ...counts })),
    kinds: feedbackKind.codes.flatMap((kind) => {
      const counts = byKind.get(kind)
      return counts ? [{ kind, ...counts }] : []
    }),
  }
}
