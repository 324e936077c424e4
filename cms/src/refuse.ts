interface Answer {
  status: number
  body: unknown
  set(name: string, value: string): void
}

/** As Strapi names its own refusals; its screens look for the first alone, to say a message beside its field. */
const names: Readonly<Record<number, string>> = {
  400: 'ValidationError', 403: 'ForbiddenError', 404: 'NotFoundError', 413: 'PayloadTooLargeError', 429: 'RateLimitError',
}

/**
 * Answers a refusal as the admin's screens read one: in French, with what to do.
 * @param retryAfter seconds until it is worth asking again
 */
export function refuse(context: Answer, status: number, message: string, retryAfter?: number): void {
  if (retryAfter !== undefined) context.set('Retry-After', String(retryAfter))
  context.status = status
  context.body = { data: null, error: { status, name: names[status] ?? 'ApplicationError', message, details: {} } }
}
