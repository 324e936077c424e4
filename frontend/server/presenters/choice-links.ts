import type { ChoiceLink } from '../../shared/resource-page.ts'

/** A choice among values as links: those that give something, after the one that lifts the choice. Empty when there is nothing to choose. */
export function worthChoosing(all: ChoiceLink, values: readonly ChoiceLink[]): ChoiceLink[] {
  const shown = values.filter(({ count, isCurrent }) => count > 0 || isCurrent)
  return shown.length > 1 || !all.isCurrent ? [all, ...shown] : []
}
