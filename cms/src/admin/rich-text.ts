import type { StrapiApp } from '@strapi/strapi/admin'

interface Block {
  readonly isInBlocksSelector?: boolean
  readonly snippets?: readonly string[]
}

/** What the site does not render (domain/contract/blocks.ts): a page's title is its only heading of level 1. */
const withheld = ['heading-one', 'heading-five', 'heading-six', 'image', 'code']

/** Takes out of the rich text menu what the site would refuse. The blocks stay known, so that a pasted one still shows. */
export function limitRichText(app: Pick<StrapiApp, 'getPlugin'>): void {
  const { addRichTextBlocks } = app.getPlugin('content-manager').apis
  if (typeof addRichTextBlocks !== 'function') throw new Error('This version of Strapi has no addRichTextBlocks: see src/admin/rich-text.ts')
  addRichTextBlocks((blocks: Record<string, Block>) =>
    Object.fromEntries(Object.entries(blocks).map(([name, block]) => [name, withheld.includes(name) ? { ...block, isInBlocksSelector: false, snippets: [] } : block])),
  )
}
