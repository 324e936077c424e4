import { type DeskList, deskLists } from '../../desk/widgets.ts'

const KEY = 'desk-list'

/** What a query keeps of the entries; the list view adds pages and orders of its own. */
function filtersOf(query: string): string {
  return [...new URLSearchParams(query)].filter(([name]) => name.startsWith('filters')).map((pair) => pair.join('=')).toSorted().join('&')
}

/** Remembers, until the tab is closed, which list an address opens: the list view forgets what links say beside their query. */
export function rememberList({ id }: DeskList, address: string): void {
  sessionStorage.setItem(KEY, JSON.stringify([id, filtersOf(address.slice(address.indexOf('?')))]))
}

/** The list of the home page that is open, as long as its filters are. */
export function openedList(pathname: string, query: string): DeskList | undefined {
  const [id, filters]: unknown[] = JSON.parse(sessionStorage.getItem(KEY) ?? '[]') as unknown[]
  return deskLists.find((list) => list.id === id && pathname.endsWith(list.type) && filtersOf(query) === filters)
}

/** Strapi opens a type with the last filters it had, for ever; those of a day's work end with it. */
export function forgetFilters({ type }: DeskList): void {
  for (const key of Object.keys(localStorage)) if (key.startsWith(`STRAPI_LIST_VIEW_SETTINGS:${type}`)) localStorage.removeItem(key)
}
