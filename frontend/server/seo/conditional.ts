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
  if (ifNoneMatch !== undefined) return ifNoneMatch === '*' || ifNoneMatch.split(',').some((tag) => bare(tag) === bare(etag))
  const since = Date.parse(ifModifiedSince ?? '')
  // The header has no milliseconds.
  return !Number.isNaN(since) && since >= Math.floor(modified.getTime() / 1000) * 1000
}

/** A weak tag compares like a strong one here (section 13.1.2). */
const bare = (tag: string): string => tag.trim().replace(/^W\//, '')
