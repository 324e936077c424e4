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

/** A path with those of the parameters that hold something, in the order given. */
export function addressOf(path: string, parameters: Readonly<Record<string, string | number | null | undefined>>): string {
  const kept = Object.entries(parameters).filter(([, value]) => value !== null && value !== undefined && value !== '')
  return kept.length === 0 ? path : `${path}?${new URLSearchParams(kept.map(([name, value]) => [name, String(value)]))}`
}
