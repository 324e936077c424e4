import { STATUS_CODES } from 'node:http'

interface Answer {
  status: number
  body: unknown
  set(name: string, value: string): void
}

/** Answers a refusal as the admin's screens read one: in French, with what to do. */
export function refuse(context: Answer, status: number, message: string, retryAfter?: number): void {
  if (retryAfter !== undefined) context.set('Retry-After', String(retryAfter))
  context.status = status
  context.body = { data: null, error: { status, name: (STATUS_CODES[status] ?? 'Error').replaceAll(' ', ''), message, details: {} } }
}
