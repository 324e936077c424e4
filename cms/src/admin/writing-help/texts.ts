import { type Block, isRenderable } from '@elles/domain/contract'
import { adviceOn, headingAdvice, linkAdvice, type Advice } from '@elles/domain/writing'

/** A piece of advice and the field of the form that it is about. */
export interface FieldAdvice extends Advice {
  readonly field: string
}

/** Not for readers, or the words of somebody else: addresses, codes, what a person said, notes of the team. */
const notOurs: ReadonlySet<string> = new Set(['slug', 'quote', 'names', 'author', 'source', 'credit', 'licence', 'timezone', 'url', 'legacyId', 'documentId', '__component', 'consent', 'internalNote', 'sources', 'usefulLinks', 'review'])
/** A code, an address or a name has no sentence in it. */
const isProse = (text: string): boolean => /\p{L}\s+\p{L}/u.test(text) && !/^https?:/.test(text)
const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)
const isBlocks = (value: unknown): value is Block[] => Array.isArray(value) && value.length > 0 && value.every((part) => isRecord(part) && typeof part['type'] === 'string' && Array.isArray(part['children'])) && isRenderable(value)

/** The words of one block of rich text; the items of a list are lines. */
function wordsOf(node: unknown): string {
  if (!isRecord(node)) return ''
  if (typeof node['text'] === 'string') return node['text']
  const children = Array.isArray(node['children']) ? node['children'] : []
  return children.map(wordsOf).join(node['type'] === 'list' ? '\n' : '')
}

function adviceIn(value: unknown): Advice[] {
  if (typeof value === 'string') return isProse(value) ? adviceOn(value) : []
  if (isBlocks(value)) return [...headingAdvice(value), ...linkAdvice(value), ...value.flatMap((block) => adviceOn(wordsOf(block)))]
  if (Array.isArray(value)) return value.flatMap(adviceIn)
  if (!isRecord(value)) return []
  return Object.entries(value).flatMap(([name, part]) => (notOurs.has(name) ? [] : adviceIn(part)))
}

/** Everything that could be clearer in a form, field by field, in the order of `fields`: those that the layout shows. */
export function adviceOnForm(values: object, fields: readonly { readonly name: string; readonly label: string }[]): FieldAdvice[] {
  const written = new Map<string, unknown>(Object.entries(values))
  return fields.filter(({ name }) => !notOurs.has(name)).flatMap(({ name, label }) => adviceIn(written.get(name)).map((advice) => ({ ...advice, field: label })))
}
