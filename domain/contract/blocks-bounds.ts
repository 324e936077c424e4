import { counted } from '../text/counted.ts'
import { type Bound, excessOf } from './bounds.ts'

/** Lists in one another: more is read by nobody. */
const LIST_LEVELS = 5

/** Bounds of one rich text. A list in a list is two levels down, its items' words four more. */
export const blocksBounds: Readonly<Record<Bound, number>> & { readonly lists: number; readonly heading: number } = {
  levels: 2 * LIST_LEVELS + 6, values: 10_000, items: 500, characters: 100_000,
  lists: LIST_LEVELS,
  /** Characters of one heading: it stands in the table of contents too. */
  heading: 300,
}

interface Found {
  readonly node: unknown
  /** Lists around it. */
  readonly lists: number
  /** The block of the text that it is in, from 1. */
  readonly block: number
}

const isNode = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * Everything in rich text, whoever wrote it, block by block and without recursion. To be called within
 * bounds.
 */
export function *nodesOf(content: unknown): Generator<Found & { readonly node: Readonly<Record<string, unknown>> }> {
  if (!Array.isArray(content)) return
  const waiting: Found[] = content.map((node: unknown, index) => ({ node, lists: 0, block: index + 1 })).reverse()
  for (let found = waiting.pop(); found; found = waiting.pop()) {
    const { node, lists, block: place } = found
    if (!isNode(node)) continue
    yield { node, lists, block: place }
    const children: unknown[] = Array.isArray(node['children']) ? node['children'] : []
    const around = lists + (node['type'] === 'list' ? 1 : 0)
    waiting.push(...children.map((child) => ({ node: child, lists: around, block: place })).reverse())
  }
}

function wordsIn(node: Readonly<Record<string, unknown>>): number {
  let count = 0
  for (const { node: inner } of nodesOf([node])) if (typeof inner['text'] === 'string') count += inner['text'].length
  return count
}

const tooDeep = `Des listes sont emboîtées les unes dans les autres sur plus de ${counted(LIST_LEVELS, 'niveau', 'niveaux')}. Remontez les plus profondes.`

/** The first bound that rich text goes past: the block where it does, 0 for the whole of it. */
export function boundFault(content: unknown): { readonly block: number; readonly message: string } | null {
  const excess = excessOf(content, blocksBounds)
  if (excess) {
    const place = typeof excess.path[0] === 'number' ? excess.path[0] + 1 : 0
    if (excess.bound === 'levels') return { block: place, message: 'Trop d’éléments sont emboîtés les uns dans les autres. Remontez les plus profonds.' }
    if (excess.bound === 'items') return { block: place, message: `Il y a plus de ${counted(blocksBounds.items, 'élément')} ici. Coupez ce texte en plusieurs.` }
    return { block: 0, message: `Ce texte est trop long\u00a0: ${counted(blocksBounds.characters, 'caractère')} et ${counted(blocksBounds.values, 'élément')} au plus. Coupez-le en plusieurs.` }
  }
  for (const { node, lists, block: place } of nodesOf(content)) {
    if (node['type'] === 'list' && lists >= LIST_LEVELS) return { block: place, message: tooDeep }
    if (node['type'] === 'heading' && wordsIn(node) > blocksBounds.heading) return { block: place, message: `Ce titre a plus de ${counted(blocksBounds.heading, 'caractère')}. Raccourcissez-le.` }
  }
  return null
}
