/** Filters named in a title at most; more would hide what the page is. */
const NAMED = 3

/** « 12 opportunités : Bretagne, Ouvertes »: a list says in its title what it is narrowed to (RGAA 8.6). */
export function filteredTitle(title: string, filters: readonly string[]): string {
  if (filters.length === 0) return title
  return `${title}\u00a0: ${filters.slice(0, NAMED).join(', ')}${filters.length > NAMED ? '…' : ''}`
}

/** The labels of the choices made in a row of links, whose first one means « all ». */
export const chosenOf = (choices: readonly { readonly label: string; readonly isCurrent: boolean }[]): string[] =>
  choices.slice(1).flatMap(({ label, isCurrent }) => (isCurrent ? [label] : []))

/** The label of the value chosen in a list. */
export const selectedOf = (options: readonly { readonly label: string; readonly selected: boolean }[]): string[] => options.flatMap(({ label, selected }) => (selected ? [label] : []))
