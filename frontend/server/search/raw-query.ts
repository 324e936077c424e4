/** The parameters of an address as the server reads them: anything may be there. */
export type RawQuery = Readonly<Record<string, unknown>>

/** Characters; longer than any title. */
export const TEXT_LIMIT = 120

/** The first value of a parameter as text, spaces made single; anything else is nothing. */
export function firstText(raw: unknown): string {
  const value: unknown = Array.isArray(raw) ? raw[0] : raw
  return typeof value === 'string' ? value.replace(/\s+/g, ' ').trim().slice(0, TEXT_LIMIT).trimEnd() : ''
}

/** A page number from 1; null when the text is not one. */
export function pageNumber(raw: unknown): number | null {
  const text = firstText(raw) || '1'
  return /^[1-9]\d{0,5}$/.test(text) ? Number(text) : null
}

/** What to say to who asks for a page that is not there. */
export const pageNotices = { malformed: 'Le numéro de page n’existe pas\u00a0: voici la première page.', past: 'Cette page n’existe plus\u00a0: voici la dernière.' } as const

/** The page that an address asks for among so many, the nearest one when it is not there, and what to say then. */
export function pageAmong(raw: unknown, pages: number): { readonly page: number; readonly ignored: readonly string[] } {
  const asked = pageNumber(raw)
  if (asked === null) return { page: 1, ignored: [pageNotices.malformed] }
  return asked > pages ? { page: pages, ignored: [pageNotices.past] } : { page: asked, ignored: [] }
}

/** A path with those of the parameters that hold something, in the order given. */
export function addressOf(path: string, parameters: Readonly<Record<string, string | number | null | undefined>>): string {
  const kept = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== '')
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept.map(([name, value]) => [name, String(value)]))}`
}
