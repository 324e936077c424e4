import { isValues } from '../documents/publication/problem.ts'
import { contentTypeOf } from '../published/published-types.ts'
import type { Reading } from './entry.ts'
import { breathing, inTurns } from './breath.ts'
import { type Attribute, type Entry, type ImportedType, type ImportProblem, type Models, nameOf } from './model.ts'
import { attributeAt } from './units.ts'

/** Whether who sends a file may write a field, by its path without numbers: « windows.closesAt ». */
export type MayWrite = (type: ImportedType, path: string) => boolean

const REFUSAL = 'Votre rôle ne permet pas d’écrire ce champ : retirez-le du fichier.'

/** The fields that a value fills, as rights name them: those of a group or of a list one by one. */
function pathsIn(models: Models, attribute: Attribute, path: string, value: unknown): string[] {
  if (attribute.type !== 'component') return [path]
  const { attributes } = models(attribute.component)
  const parts = (Array.isArray(value) ? value : [value]).filter(isValues)
  const inner = parts.flatMap((part) => Object.entries(part).flatMap(([name, value]) => {
    const field = attributes[name]
    return field ? pathsIn(models, field, `${path}.${name}`, value) : []
  }))
  // To empty a list is to write all of it.
  return inner.length > 0 ? [...new Set(inner)] : Object.entries(attributes).flatMap(([name, field]) => pathsIn(models, field, `${path}.${name}`, undefined))
}

/** The identity that is left of an entry: a field that its sender may not see does not tell her which document has it. */
function identityOf({ identity, type }: Entry, refused: ReadonlySet<string>): Entry['identity'] {
  return Object.fromEntries(Object.entries(identity).filter(([key]) => !refused.has(key === 'name' ? nameOf(type) : key)))
}

/** A file without the fields that its sender may not write, each of which is told by line and column: nothing of the file is written then, and nothing of those fields shown. */
export async function withinRights(models: Models, { entries, problems, ...reading }: Reading, mayWrite: MayWrite): Promise<Reading> {
  const refusals: ImportProblem[] = []
  const allowed = await inTurns(entries, breathing(), (entry): Entry => {
    const uid = contentTypeOf[entry.type]
    const refused = new Set([...entry.values].filter(([unit, value]) => {
      const [path = ''] = unit.split('#')
      return !pathsIn(models, attributeAt(models, uid, unit).attribute, path, value).every((field) => mayWrite(entry.type, field))
    }).map(([unit]) => unit))
    if (refused.size === 0) return entry
    refusals.push(...[...refused].map((unit) => ({ ...(entry.places.get(unit) ?? entry.place), message: REFUSAL })))
    return { ...entry, identity: identityOf(entry, refused), values: new Map([...entry.values].filter(([unit]) => !refused.has(unit))) }
  })
  return { ...reading, entries: allowed, problems: [...problems, ...refusals] }
}
