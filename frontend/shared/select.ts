/** A value of a list to choose from, and how many it would give. */
export interface SelectOption {
  readonly value: string
  readonly label: string
  readonly selected: boolean
}
