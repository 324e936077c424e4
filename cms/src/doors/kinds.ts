const LARGEST_INTEGER = 2 ** 31 - 1
const truths: ReadonlySet<string> = new Set(['true', 'false', '1', '0', 't', 'f'])
const isNumber = (value: unknown): boolean => Number.isFinite(Number(value))
const isText = (value: unknown): boolean => !String(value).includes('\u0000')
const isDate = (value: unknown): boolean => value instanceof Date || !Number.isNaN(Date.parse(String(value)))

const kinds: Readonly<Record<string, (value: unknown) => boolean>> = {
  integer: (value) => Number.isInteger(Number(value)) && Math.abs(Number(value)) <= LARGEST_INTEGER,
  biginteger: isNumber, decimal: isNumber, float: isNumber, date: isDate, datetime: isDate,
  boolean: (value) => truths.has(String(value).toLowerCase()),
}

/** Whether a value may be compared with a field of that type: on another, the database would fail. */
export function isOfKind(value: unknown, type: string): boolean {
  if (value === null || value === undefined || value === '') return true
  return (kinds[type] ?? isText)(value)
}
