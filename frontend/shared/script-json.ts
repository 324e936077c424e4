const escapes: Readonly<Record<string, string>> = { '<': '\\u003c', '>': '\\u003e', '&': '\\u0026', '\u2028': '\\u2028', '\u2029': '\\u2029' }

/** Leaves out what says nothing: null, undefined, empty texts and empty lists. */
function meaningful(_key: string, value: unknown): unknown {
  if (value === null || value === '') return undefined
  if (!Array.isArray(value)) return value
  const items: unknown[] = value.filter((item) => item !== null && item !== undefined && item !== '')
  return items.length > 0 ? items : undefined
}

/** JSON for a script element: nothing in it can close the element or open a comment, and readers of old JavaScript see no line break in a string. */
export function scriptJson(value: object): string {
  return JSON.stringify(value, meaningful).replace(/[<>&\u2028\u2029]/g, (character) => escapes[character] ?? '')
}
