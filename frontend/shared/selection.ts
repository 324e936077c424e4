import { counted } from '@elles/domain/text'
import type { OpportunityCard } from './catalogue.ts'

/** How many opportunities one compares side by side: more do not fit a screen, nor a memory. */
export const COMPARED_MOST = 4
/** How many one keeps: their address still fits a message. */
export const KEPT_MOST = 30

/** The address of a selection: its opportunities in order, and those that are compared when not the first ones. */
export function selectionAddress(slugs: readonly string[], compared: readonly string[] = []): string {
  if (slugs.length === 0) return '/selection'
  return `/selection?fiches=${slugs.join(',')}${compared.length > 0 ? `&comparer=${compared.join(',')}` : ''}`
}

/** What a page that holds so many opportunities is called. */
export function selectionTitle(count: number): string {
  if (count === 0) return 'Ma sélection'
  return count === 1 ? 'Une sélection d’une opportunité' : `Une sélection de ${counted(count, 'opportunité')}`
}

/** What `/selection` shows. */
export interface SelectionPage {
  readonly slugs: readonly string[]
  readonly canonical: string
  readonly cards: readonly OpportunityCard[]
  /** Two to four opportunities side by side, and what none of them says; null when there is nothing to compare. */
  readonly comparison: { readonly slugs: readonly string[]; readonly columns: readonly string[]; readonly hrefs: readonly (string | null)[]; readonly rows: readonly (readonly string[])[]; readonly unknown: readonly string[] } | null
  /** What of the address could not be shown, in words for the reader. */
  readonly ignored: readonly string[]
}
