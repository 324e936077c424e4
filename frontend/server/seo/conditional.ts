interface Validators {
  readonly etag: string
  readonly modified: Date
}

interface Conditions {
  readonly ifNoneMatch?: string | undefined
  readonly ifModifiedSince?: string | undefined
}

/** Whether what the client holds is still right. The tag decides alone when the client sends one (RFC 9110, section 13.2.2). */
export function isFresh({ ifNoneMatch, ifModifiedSince }: Conditions, { etag, modified }: Validators): boolean {
  if (ifNoneMatch !== undefined) return ifNoneMatch === '*' || ifNoneMatch.split(',').some((tag) => tag.trim().replace(/^W\//, '') === etag)
  const since = Date.parse(ifModifiedSince ?? '')
  // The header has no milliseconds.
  return !Number.isNaN(since) && since >= Math.floor(modified.getTime() / 1000) * 1000
}
