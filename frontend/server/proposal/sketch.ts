import type { Values } from '../../shared/forms/fields.ts'
import { allProposalFields } from '../../shared/proposal/fields.ts'
import { faultsOf } from '../../shared/proposal/issues.ts'

/** What stands in the preview for what is not answered yet. */
const examples: Values = {
  'structure.name': ['Votre structure'], 'structure.kind': ['festival'], 'contact.name': ['Personne'], 'contact.email': ['personne@exemple.fr'], 'source.declaration': ['organiser'],
  'opportunity.title': ['Le titre de votre appel'], 'opportunity.tagline': ['Le résumé de votre appel en une phrase'], 'opportunity.kind': ['open-call'], 'opportunity.benefits': ['exhibition'],
  'opportunity.description': ['La description de votre appel.'], 'opportunity.applyUrl': ['https://www.exemple.fr/'], 'calendar.rhythm': ['rolling'], 'conditions.audience': ['women'],
}
/** Nobody reads these on the page. */
const unseen = /^(?:contact|source)\./

export interface Sketch {
  readonly values: Values
  /** The labels of what an example stands for. */
  readonly missing: readonly string[]
}

const without = (values: Values, isGone: (name: string) => boolean): Values => Object.fromEntries(Object.entries(values).filter(([name]) => !isGone(name)))

/**
 * What is typed so far, made whole enough to be drawn: what the contract refuses is left out, with its whole part when its fields only make sense together,
 * and examples stand for what is needed.
 */
export function sketchOf(values: Values): Sketch {
  const faulty = new Set(faultsOf(values).keys())
  const sound = { ...examples, ...without(values, (name) => faulty.has(name)) }
  const parts = new Set([...faultsOf(sound).keys()].map((name) => name.split('.')[0]))
  const kept = parts.size === 0 ? sound : { ...examples, ...without(sound, (name) => parts.has(name.split('.')[0])) }
  const missing = allProposalFields.filter(({ name }) => Object.hasOwn(examples, name) && kept[name] === examples[name] && !unseen.test(name)).map(({ label }) => label)
  return { values: kept, missing }
}
