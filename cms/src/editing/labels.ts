import { fieldsOf } from './layout.ts'
import { componentLayouts, typeLayouts } from './tables.ts'

/** What editors read beside a field of a content type or a component; the field's own name when no layout shows it. */
export function labelOf(uid: string, name: string): string {
  const layout = [...typeLayouts, ...componentLayouts].find((candidate) => candidate.uid === uid)
  return (layout && fieldsOf(layout).find((field) => field.name === name)?.label) ?? name
}
