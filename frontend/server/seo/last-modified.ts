interface Dated {
  readonly publishedAt?: string
  readonly updatedOn?: string | null
  readonly revisedOn?: string | null
  readonly verifiedOn?: string | null
}

/** When a document last changed for its readers: published again, or updated, revised or checked since. A day that has not come yet does not count. Null when nothing is dated. */
export function lastModified({ publishedAt, updatedOn, revisedOn, verifiedOn }: Dated, now: Date): Date | null {
  const dates = [publishedAt, updatedOn, revisedOn, verifiedOn].flatMap((text) => (text ? [new Date(text)] : [])).filter((date) => date <= now)
  return dates.length === 0 ? null : new Date(Math.max(...dates.map((date) => date.getTime())))
}

/** The latest of several documents. */
export function latestModified(documents: Iterable<Dated>, now: Date): Date | null {
  const times = [...documents].flatMap((document) => lastModified(document, now)?.getTime() ?? [])
  return times.length === 0 ? null : new Date(times.reduce((a, b) => Math.max(a, b)))
}
