import { isValues, type Values } from '../documents/publication/problem.ts'
import { identity, type Fields, type Place, type Step } from './fields.ts'

/**
 * What Strapi answers, without what who asks does not read in what is related to it: Strapi looks at the fields of the document itself,
 * and gives whatever hangs on one that may be read. Keys that are no field (counts, states) stay.
 */
export function withoutHiddenFields(fields: Fields, place: Place, value: unknown): unknown {
  if (Array.isArray(value)) return value.map((item) => withoutHiddenFields(fields, place, item))
  if (!isValues(value) || value instanceof Date) return value
  const kept: Values = {}
  for (const [name, held] of Object.entries(value)) {
    if (!Object.hasOwn(place.model.attributes, name) || identity.has(name)) kept[name] = held
    else {
      const step = fields.step(place, name)
      if (step) kept[name] = told(fields, step, held)
    }
  }
  return kept
}

function told(fields: Fields, step: Step, value: unknown): unknown {
  if (step.kind === 'value') return value
  if (step.kind === 'inside') return withoutHiddenFields(fields, step.place, value)
  if (!Array.isArray(value)) return value
  return value.flatMap((part: unknown) => {
    const place = isValues(part) ? step.part(String(part['__component'])) : null
    return place ? [withoutHiddenFields(fields, place, part)] : []
  })
}
