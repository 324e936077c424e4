import type { Opportunity } from '@elles/domain/contract'
import { removeBit, type Bits } from './bits.ts'

const UNKNOWN = -1

/** The limits of age of the documents, by their number. */
export class Ages {
  readonly #limits: { readonly least: number; readonly most: number }[] = []

  /** The next document's. */
  add({ ageMin, ageMax }: Opportunity['eligibility']): void {
    this.#limits.push({ least: ageMin ?? UNKNOWN, most: ageMax ?? UNKNOWN })
  }

  /** Takes out of `bits` what an age leaves out: a known limit excludes, an unknown one does not. */
  keep(bits: Bits, age: number): void {
    for (const [slot, { least, most }] of this.#limits.entries()) {
      if ((least !== UNKNOWN && age < least) || (most !== UNKNOWN && age > most)) removeBit(bits, slot)
    }
  }
}
