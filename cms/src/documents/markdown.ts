import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Block, BlockList, Blocks, Inline, Leaf } from '@elles/domain/contract'

type Tree = ReturnType<typeof fromMarkdown>
type Node = Tree['children'][number]
type Marks = Pick<Leaf, 'bold' | 'italic'>

/** Markdown, one string or one per block, as the Blocks that the rich-text editor stores. Throws on what the site does not render. */
export function blocksFromMarkdown(markdown: string | readonly string[]): Blocks {
  const source = typeof markdown === 'string' ? markdown : markdown.join('\n\n')
  return fromMarkdown(source).children.map(blockOf)
}

function blockOf(node: Node): Block {
  switch (node.type) {
    case 'paragraph':
      return { type: 'paragraph', children: inlinesOf(node.children) }
    case 'heading':
      if (node.depth === 1 || node.depth > 4) throw new Error(`titre de niveau ${node.depth} : seuls ##, ### et #### sont affichés`)
      return { type: 'heading', level: node.depth === 2 ? 2 : node.depth === 3 ? 3 : 4, children: inlinesOf(node.children) }
    case 'list':
      return listOf(node)
    case 'blockquote':
      return { type: 'quote', children: node.children.flatMap((child) => (child.type === 'paragraph' ? inlinesOf(child.children) : [])) }
    default:
      throw new Error(`« ${node.type} » n’est pas affiché par le site`)
  }
}

function listOf(node: Extract<Node, { type: 'list' }>): BlockList {
  const children = node.children.flatMap((item) => item.children.map((child): BlockList['children'][number] => {
    if (child.type === 'list') return listOf(child)
    if (child.type === 'paragraph') return { type: 'list-item', children: inlinesOf(child.children) }
    throw new Error(`« ${child.type} » dans une liste n’est pas affiché par le site`)
  }))
  return { type: 'list', format: node.ordered ? 'ordered' : 'unordered', children }
}

function inlinesOf(nodes: readonly Node[], marks: Marks = {}): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    switch (node.type) {
      case 'text':
        return [{ type: 'text', text: node.value.replaceAll('\n', ' '), ...marks }]
      case 'strong':
        return inlinesOf(node.children, { ...marks, bold: true })
      case 'emphasis':
        return inlinesOf(node.children, { ...marks, italic: true })
      case 'link':
        return [{ type: 'link', url: node.url, children: inlinesOf(node.children, marks).filter((child) => child.type === 'text') }]
      default:
        throw new Error(`« ${node.type} » n’est pas affiché par le site`)
    }
  })
}
