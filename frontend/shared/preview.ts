/** What the banner of a preview says. */
export interface PreviewBanner {
  /** What names the preview, for the button that leaves it. */
  readonly key: string
  /** « le 28 novembre 2026 à 14 h 05 » */
  readonly until: string
  /** What keeps the draft from being published. */
  readonly problems: readonly string[]
  /** Whether blanks stand for what is missing. */
  readonly isCompleted: boolean
}
