import * as v from 'valibot'

/**
 * Strapi Blocks, reduced to what the site renders. Anything else makes the document fail its schema, so that no
 * unknown node can reach a page. Links are checked here: no `javascript:`, no `data:`.
 */
const leaf = v.object({
  type: v.literal('text'),
  text: v.string(),
  bold: v.optional(v.boolean()),
  italic: v.optional(v.boolean()),
  underline: v.optional(v.boolean()),
  strikethrough: v.optional(v.boolean()),
  code: v.optional(v.boolean()),
})

const safeHref = v.pipe(v.string(), v.regex(/^(https:\/\/|mailto:|tel:|\/(?!\/)|#)/, 'Adresse https, mailto:, tel: ou interne attendue'))

const inlineLink = v.object({ type: v.literal('link'), url: safeHref, children: v.array(leaf) })

const inline = v.variant('type', [leaf, inlineLink])

const listItem = v.object({ type: v.literal('list-item'), children: v.array(inline) })

export interface BlockList {
  type: 'list'
  format: 'ordered' | 'unordered'
  children: (v.InferOutput<typeof listItem> | BlockList)[]
}

const list: v.GenericSchema<unknown, BlockList> = v.object({
  type: v.literal('list'),
  format: v.picklist(['ordered', 'unordered']),
  children: v.array(v.union([listItem, v.lazy(() => list)])),
})

const paragraph = v.object({ type: v.literal('paragraph'), children: v.array(inline) })
const heading = v.object({ type: v.literal('heading'), level: v.picklist([2, 3, 4]), children: v.array(inline) })
const quote = v.object({ type: v.literal('quote'), children: v.array(inline) })

const block = v.union([paragraph, heading, quote, list])

/** Rich text: a list of blocks. Headings run from 2 to 4, since a page's title is its only heading of level 1. */
export const blocks = v.nullish(v.array(block), [])

/** Whether rich text holds only what the site renders, links included. */
export function isRenderable(content: unknown): boolean {
  return v.safeParse(blocks, content).success
}

export type Leaf = v.InferOutput<typeof leaf>
export type Inline = v.InferOutput<typeof inline>
export type Block = v.InferOutput<typeof block>
export type Blocks = Block[]

/** The words of rich text, without marks, blocks separated by a line break: for search, reading time and descriptions. */
export function plainText(content: readonly Block[]): string {
  return content.map(wordsOf).filter(Boolean).join('\n')
}

type Node = Block | BlockList['children'][number] | Inline

function wordsOf(node: Node): string {
  if (node.type === 'text') return node.text
  return node.children.map(wordsOf).join(node.type === 'list' ? '\n' : '')
}
