import type { Core } from '@strapi/strapi'
import { publicationRules } from '../documents/publication/index.ts'
import { isValues, type Problem, type Values } from '../documents/publication/problem.ts'
import { draftProblems, schemaProblems } from '../documents/schema-rules.ts'
import { contentTypeOf } from '../published/published-types.ts'
import { breathing, inTurns } from './breath.ts'
import { modelsOf } from './catalogue.ts'
import type { Entry, ImportProblem, Models } from './model.ts'
import type { Plan } from './plan.ts'
import { isWritten, treeOf, unitOf } from './values.ts'

/** What a draft may still get wrong: an editor mends the words before she publishes. */
const mendedLater: ReadonlySet<string> = new Set(['tagline', 'keyPoints', 'body'])

/** The same values with what the schema says by default where they say nothing: the database fills it in. */
function withDefaults(models: Models, uid: string, values: Values): Values {
  return Object.fromEntries(Object.entries(models(uid).attributes).flatMap(([name, attribute]): [string, unknown][] => {
    const value = values[name] ?? ('default' in attribute ? attribute.default : undefined)
    if (value === undefined) return []
    if (attribute.type !== 'component') return [[name, value]]
    const part = (one: unknown): unknown => (isValues(one) ? withDefaults(models, attribute.component, one) : one)
    return [[name, Array.isArray(value) ? value.map(part) : part(value)]]
  }))
}

/** A problem of a value of the file, where the file has it. */
interface Fault {
  readonly unit: string
  readonly problem: ImportProblem
}

/** Problems of a document in the words of the file, one for each value: the first, which knows most. What the file does not speak of is left out. */
function faultsOf(entry: Entry, problems: readonly Problem[]): Fault[] {
  const faults = new Map<string, Fault>()
  for (const problem of problems) {
    const unit = unitOf(problem, entry)
    if (unit !== undefined && !faults.has(unit)) faults.set(unit, { unit, problem: { ...(entry.places.get(unit) ?? entry.place), message: problem.message } })
  }
  return [...faults.values()]
}

/**
 * The entries of a file without the values that not even a draft may hold, which are told by line and column. New documents are written by whole tables: nothing
 * behind this refuses them.
 */
export async function withoutUnreadable(strapi: Core.Strapi, entries: readonly Entry[]): Promise<{ entries: Entry[]; problems: ImportProblem[] }> {
  const problems: ImportProblem[] = []
  const readable = await inTurns(entries, breathing(), (entry) => {
    const faults = faultsOf(entry, draftProblems(strapi, contentTypeOf[entry.type], treeOf(entry.values)))
    problems.push(...faults.map(({ problem }) => problem))
    const refused = new Set(faults.map(({ unit }) => unit))
    return refused.size === 0 ? entry : { ...entry, values: new Map([...entry.values].filter(([unit]) => !refused.has(unit))) }
  })
  return { entries: readable, problems }
}

/** What no publication would take of the values that the file would write, by line and column. What the file leaves out is no fault: a draft may be incomplete. */
export async function planProblems(strapi: Core.Strapi, { entries }: Plan): Promise<ImportProblem[]> {
  const found = await inTurns(entries, breathing(), ({ entry, fields }) => {
    const uid = contentTypeOf[entry.type]
    const document = withDefaults(modelsOf(strapi), uid, treeOf(entry.values))
    const found = [...schemaProblems(strapi, uid, document), ...(publicationRules[uid] ?? []).flatMap((rule) => rule(document))]
    const written = new Set(fields.filter(isWritten).map(({ unit }) => unit))
    return faultsOf(entry, found).filter(({ unit }) => written.has(unit) && !mendedLater.has(unit)).map(({ problem }) => problem)
  })
  return found.flat()
}
