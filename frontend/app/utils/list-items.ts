import { blocksBounds, type BlockList } from '@elles/domain/contract'

type Child = BlockList['children'][number]

/** An item of a list as it is drawn, with the lists that belong to it. */
export interface ListItem {
  readonly item: Child
  readonly nested: readonly BlockList[]
}

/** What is in a list, however deep, in its order, without recursion. */
function flattened(list: BlockList): Child[] {
  const items: Child[] = []
  const waiting: Child[] = [...list.children].reverse()
  for (let child = waiting.pop(); child; child = waiting.pop()) {
    if (child.type === 'list') waiting.push(...[...child.children].reverse())
    else items.push(child)
  }
  return items
}

/**
 * The items of a list that stands inside `level - 1` others; a nested list belongs to the item before it.
 * Editors are refused deeper lists than the contract's: those of an edition that nobody checked are drawn on
 * its last level, since each level takes a call of its own.
 */
export function listItems(list: BlockList, level: number): ListItem[] {
  if (level >= blocksBounds.lists) return flattened(list).map((item) => ({ item, nested: [] }))
  return list.children.reduce<{ item: Child; nested: BlockList[] }[]>((grouped, child) => {
    const last = grouped.at(-1)
    if (child.type === 'list' && last) last.nested.push(child)
    else grouped.push({ item: child, nested: [] })
    return grouped
  }, [])
}
