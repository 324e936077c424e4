import { type Block, type BlockList, type Blocks, type Inline, isRenderable, type Leaf, plainText } from '@elles/domain/contract'
import { decodeEntities, type Token, tokensOf } from './html-tokens.ts'

type Link = Extract<Inline, { type: 'link' }>
type Marks = Partial<Pick<Leaf, 'bold' | 'italic' | 'underline'>>

const marks: Readonly<Record<string, keyof Marks>> = { strong: 'bold', b: 'bold', em: 'italic', i: 'italic', u: 'underline' }
/** A page's title is its only heading of level 1, and the site draws three more. */
const headings: Readonly<Record<string, 2 | 3 | 4>> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 }
/** Elements that mean nothing of their own: their words stay and nobody is told. */
const transparent = new Set(['span', 'html', 'body', 'font', 'section', 'article', 'figure', 'small'])
const ends = new Set(['p', 'div', 'blockquote', 'br', 'hr', 'section', 'article', 'figure'])

/** The address of a link as the site takes it, or null: no script, no other scheme. An address in http is asked in https. */
function hrefOf(attributes: string): string | null {
  const [, double, single, bare] = /\bhref\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/i.exec(attributes) ?? []
  const url = decodeEntities(double ?? single ?? bare ?? '').replace(/[\s\u0000-\u001f]/g, '').replace(/^http:\/\//i, 'https://')
  const blocks: Block[] = [{ type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', text: 'x' }] }] }]
  return url !== '' && isRenderable(blocks) && (!url.startsWith('https:') || URL.canParse(url)) ? url : null
}

/** Writes blocks from the pieces of a text, one block at a time. */
class Writer {
  readonly blocks: Block[] = []
  private readonly lists: BlockList[] = []
  private readonly open: Marks = {}
  private line: Inline[] = []
  private link: Link | null = null
  private level: 2 | 3 | 4 | null = null
  private isQuote = false
  private readonly dropped: (what: string) => void

  constructor(dropped: (what: string) => void) {
    this.dropped = dropped
  }

  text(source: string): void {
    const text = source.replace(/[ \t\r\n\f]+/g, ' ')
    const target = this.link ? this.link.children : this.line
    if (text !== '' && !(text === ' ' && target.length === 0)) target.push({ type: 'text', text, ...Object.fromEntries(Object.entries(this.open).filter(([, isOn]) => isOn)) })
  }

  /** Ends the block that is being written, if it says anything. */
  end(): void {
    const children = trimmed(this.line)
    this.line = []
    if (this.link) this.startLink(this.link.url)
    if (children.length === 0) return
    const list = this.lists.at(-1)
    if (list) list.children.push({ type: 'list-item', children })
    else if (this.level) this.blocks.push({ type: 'heading', level: this.level, children })
    else this.blocks.push({ type: this.isQuote ? 'quote' : 'paragraph', children })
  }

  private startLink(url: string): void {
    this.link = { type: 'link', url, children: [] }
    this.line.push(this.link)
  }

  private list(tag: string, isOpening: boolean): void {
    this.end()
    if (isOpening) {
      const list: BlockList = { type: 'list', format: tag === 'ol' ? 'ordered' : 'unordered', children: [] }
      const parent = this.lists.at(-1)
      if (parent) parent.children.push(list)
      else this.blocks.push(list)
      this.lists.push(list)
    } else this.lists.pop()
  }

  private anchor(attributes: string, isOpening: boolean): void {
    this.link = null
    if (!isOpening) return
    const url = hrefOf(attributes)
    if (url === null) this.dropped('lien sans adresse acceptable')
    else this.startLink(url)
  }

  private block(tag: string, isOpening: boolean): void {
    this.end()
    this.level = isOpening && Object.hasOwn(headings, tag) ? headings[tag] ?? null : null
    if (tag === 'blockquote') this.isQuote = isOpening
  }

  element({ tag, attributes, kind }: Exclude<Token, { kind: 'text' }>): void {
    const isOpening = kind === 'open'
    const mark = marks[tag]
    if (/\son[a-z]+\s*=/i.test(attributes)) this.dropped('attribut qui lance un script')
    if (mark && Object.hasOwn(marks, tag)) this.open[mark] = isOpening || undefined
    else if (tag === 'ul' || tag === 'ol') this.list(tag, isOpening)
    else if (tag === 'a') this.anchor(attributes, isOpening)
    else if (tag === 'li' || ends.has(tag) || Object.hasOwn(headings, tag)) this.block(tag, isOpening)
    else if (!transparent.has(tag)) this.dropped(`<${tag}>`)
  }
}

/** A line without blanks at its ends, nor links that say nothing. */
function trimmed(line: readonly Inline[]): Inline[] {
  const kept = line.filter((part) => (part.type === 'link' ? part.children.some(({ text }) => text.trim() !== '') : part.text !== ''))
  const first = kept[0]
  const last = kept.at(-1)
  if (first?.type === 'text') first.text = first.text.trimStart()
  if (last?.type === 'text') last.text = last.text.trimEnd()
  return kept.some((part) => part.type === 'link' || part.text.trim() !== '') ? kept.filter((part) => part.type === 'link' || part.text !== '') : []
}

function withoutEmptyLists<Node extends Block | BlockList['children'][number]>(nodes: readonly Node[]): Node[] {
  return nodes.filter((node) => {
    if (node.type !== 'list') return true
    node.children = withoutEmptyLists(node.children)
    return node.children.length > 0
  })
}

/** HTML of the former site's editor as the Blocks that this one draws. What has no place there is left out and named to `dropped`; the words of unknown elements stay. */
export function blocksFromHtml(html: string, dropped: (what: string) => void): Blocks {
  const writer = new Writer(dropped)
  for (const token of tokensOf(html, dropped)) {
    if (token.kind === 'text') writer.text(token.text)
    else writer.element(token)
  }
  writer.end()
  return withoutEmptyLists(writer.blocks)
}

/** The words alone. */
export const textFromHtml = (html: string, dropped: (what: string) => void): string => plainText(blocksFromHtml(html, dropped))

type Node = Block | BlockList['children'][number] | Inline

/** The links of a text, with their words, in order. */
export function linksIn(nodes: readonly Node[]): { label: string; url: string }[] {
  return nodes.flatMap((node) => (node.type === 'link' ? [{ label: node.children.map(({ text }) => text).join('').trim() || node.url, url: node.url }] : node.type === 'text' ? [] : linksIn(node.children)))
}

/** The items of the lists of a text, as words, and the blocks that are no list. */
export function itemsIn(blocks: Blocks): { items: string[]; others: Blocks } {
  const itemsOf = (list: BlockList): string[] => list.children.flatMap((child) => (child.type === 'list' ? itemsOf(child) : [plainText([{ type: 'paragraph', children: child.children }]).trim()]))
  return { items: blocks.flatMap((block) => (block.type === 'list' ? itemsOf(block) : [])), others: blocks.filter(({ type }) => type !== 'list') }
}
