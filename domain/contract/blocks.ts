import * as v from 'valibot'
import { boundFault, nodesOf } from './blocks-bounds.ts'
import { linkMessages } from './link-messages.ts'
import { hrefFault } from './links.ts'

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

const safeHref = v.pipe(v.string(), v.check((value) => hrefFault(value) === null, 'Adresse https, mailto:, tel: ou interne attendue'))

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

/** Headings run from 2 to 4, since a page's title is its only heading of level 1. */
const blocksSchema = v.array(block)

/**
 * Rich text: a list of blocks, within its bounds. They are looked at first, without recursion: what is behind them reads each level by a
 * call of its own.
 */
export const blocks = v.nullish(v.pipe(v.unknown(), v.check((content) => boundFault(content) === null, 'Ce texte est trop long ou trop emboîté'), blocksSchema), [])

/** Whether rich text holds only what the site renders, links included. */
export function isRenderable(content: unknown): boolean {
  return v.safeParse(blocks, content).success
}

export type Leaf = v.InferOutput<typeof leaf>
export type Inline = v.InferOutput<typeof inline>
export type Block = v.InferOutput<typeof block>
export type Blocks = Block[]

const unknownElement = 'Ce texte contient un élément que le site n’affiche pas\u00a0: titre de niveau 1, 5 ou 6, code, image, ou lien qui n’est pas en https.'
const inBlock = (block: number, message: string): string => (block === 0 ? message : `Paragraphe ${block} de ce texte\u00a0: ${message.charAt(0).toLowerCase()}${message.slice(1)}`)

/** Why the site would not show a rich text, where, and how to mend it, in French; null when it would. */
export function blocksFault(content: unknown): string | null {
  const bound = boundFault(content)
  if (bound) return inBlock(bound.block, bound.message)
  for (const { node, block: place } of nodesOf(content)) {
    const fault = node['type'] === 'link' && typeof node['url'] === 'string' ? hrefFault(node['url']) : null
    if (fault) return inBlock(place, `Un lien est à corriger. ${linkMessages[fault]}`)
  }
  return isRenderable(content) ? null : unknownElement
}

/** The words of rich text, without marks, blocks separated by a line break: for search, reading time and descriptions. */
export function plainText(content: readonly Block[]): string {
  return content.map(wordsOf).filter(Boolean).join('\n')
}

type Node = Block | BlockList['children'][number] | Inline

/** Without recursion: a draft that nobody has checked yet is read too. Items of lists are lines of their own. */
function wordsOf(root: Node): string {
  const lines: string[] = []
  let line = ''
  const waiting: (Node | null)[] = [root]
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    if (node === null) {
      lines.push(line)
      line = ''
    } else if (node.type === 'text') line += node.text
    else {
      const breaks = node.type === 'list'
      const children: readonly Node[] = node.children
      for (const [index, child] of [...children].reverse().entries()) {
        waiting.push(child)
        if (breaks && index < children.length - 1) waiting.push(null)
      }
    }
  }
  return [...lines, line].join('\n')
}
