import { allOf } from '../published/lookup.ts'
import { followerState } from '../published/store.ts'

/** Former addresses lead to their new place (301), as editors wrote them. */
export default defineEventHandler((event) => {
  const { current } = followerState()
  if (current === null || event.method !== 'GET') return
  const [path = ''] = event.path.split('?')
  const target = redirectsOf(current).get(path)
  if (target !== undefined) return sendRedirect(event, target, 301)
})

const tables = new WeakMap<object, ReadonlyMap<string, string>>()

function redirectsOf(edition: Parameters<typeof allOf>[0]): ReadonlyMap<string, string> {
  const documents = edition.documents.redirect
  const known = tables.get(documents)
  if (known) return known
  const table = new Map(allOf(edition, 'redirect').map(({ document }) => [document.from, document.to]))
  tables.set(documents, table)
  return table
}
