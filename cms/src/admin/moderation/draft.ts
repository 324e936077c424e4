/** What is sent with a decision, as the CMS reads it (src/submission/decisions). */
export interface Draft {
  readonly words: string
  readonly reason: string | null
  readonly fields: readonly string[] | null
  readonly opportunity: string | null
  readonly organiser: string | null
  readonly assignee: number | null
}
