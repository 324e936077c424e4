import type { Core } from '@strapi/strapi'
import { publicationRules } from '../documents/publication/index.ts'
import { isValues, type Problem, type Values } from '../documents/publication/problem.ts'
import { schemaProblems } from '../documents/schema-rules.ts'
import { contentTypeOf } from '../published/published-types.ts'
import { modelsOf } from './catalogue.ts'
import type { ImportProblem, Models } from './model.ts'
import type { EntryPlan, Plan } from './plan.ts'
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

function valueProblems(strapi: Core.Strapi, plan: EntryPlan): { unit: string; problem: Problem }[] {
  const uid = contentTypeOf[plan.entry.type]
  const document = withDefaults(modelsOf(strapi), uid, treeOf(plan.entry.values))
  const found = [...schemaProblems(strapi, uid, document), ...(publicationRules[uid] ?? []).flatMap((rule) => rule(document))]
  const written = new Set(plan.fields.filter(isWritten).map(({ unit }) => unit))
  return found.flatMap((problem) => {
    const unit = unitOf(problem, plan.entry)
    return unit !== undefined && written.has(unit) ? [{ unit, problem }] : []
  })
}

/** What is wrong with the values that the file would write, by line and column. What the file leaves out is no fault: a draft may be incomplete. */
export function planProblems(strapi: Core.Strapi, { entries }: Plan): ImportProblem[] {
  return entries.flatMap((plan) => {
    const seen = new Set<string>()
    return valueProblems(strapi, plan).flatMap(({ unit, problem }): ImportProblem[] => {
      if (mendedLater.has(unit) || seen.has(unit)) return []
      seen.add(unit)
      return [{ ...(plan.entry.places.get(unit) ?? plan.entry.place), message: problem.message }]
    })
  })
}
