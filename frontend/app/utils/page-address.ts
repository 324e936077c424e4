/** The address of another page of the same results; the first page has no number. */
export function pageAddress(canonical: string, page: number): string {
  const [path = '', query = ''] = canonical.split('?')
  const parameters = new URLSearchParams(query)
  parameters.delete('page')
  if (page > 1) parameters.set('page', String(page))
  return parameters.size > 0 ? `${path}?${parameters}` : path
}
