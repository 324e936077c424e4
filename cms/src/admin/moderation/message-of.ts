const UNKNOWN = 'La décision n’a pas pu être enregistrée. Rechargez la page, puis réessayez.'

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** The French sentence of a refused decision: that of its first field, else that of the whole. */
export function messageOf(error: unknown): string {
  const response = isRecord(error) && isRecord(error['response']) ? error['response'] : {}
  const problem = isRecord(response['data']) ? response['data'] : {}
  const [first] = Array.isArray(problem['errors']) ? (problem['errors'] as unknown[]) : []
  if (isRecord(first) && typeof first['detail'] === 'string') return first['detail']
  return typeof problem['title'] === 'string' ? problem['title'] : UNKNOWN
}
