/** A set of small whole numbers: number n is bit n % 32 of word n / 32. */
export type Bits = Uint32Array<ArrayBuffer>

/** Words that hold as many numbers. */
export const wordsFor = (size: number): number => (size + 31) >>> 5

export const bitsFor = (size: number): Bits => new Uint32Array(wordsFor(size))

export function addBit(bits: Bits, number: number): void {
  bits[number >>> 5] = (bits[number >>> 5] ?? 0) | (1 << (number & 31))
}

export function removeBit(bits: Bits, number: number): void {
  bits[number >>> 5] = (bits[number >>> 5] ?? 0) & ~(1 << (number & 31))
}

export function hasBit(bits: Bits, number: number): boolean {
  return ((bits[number >>> 5] ?? 0) & (1 << (number & 31))) !== 0
}

/** How many bits of a word are set (Hamming weight, added up by pairs). */
export function weightOf(word: number): number {
  const pairs = word - ((word >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

export function countBits(bits: Bits): number {
  let count = 0
  for (const word of bits) count += weightOf(word)
  return count
}

/** Keeps of `target` what all of the others hold. */
export function keepOnly(target: Bits, others: readonly Bits[]): Bits {
  for (const other of others) {
    for (let index = 0; index < target.length; index += 1) target[index] = (target[index] ?? 0) & (other[index] ?? 0)
  }
  return target
}

/** What at least one of the sets holds. */
export function unionOf(size: number, sets: readonly Bits[]): Bits {
  const union = bitsFor(size)
  for (const set of sets) {
    for (let index = 0; index < union.length; index += 1) union[index] = (union[index] ?? 0) | (set[index] ?? 0)
  }
  return union
}

/** A set without its empty words, to be crossed with many others: a narrow answer then costs next to nothing to count. */
export interface Sieve {
  readonly positions: Uint32Array
  readonly words: Uint32Array
}

export function sieveOf(bits: Bits): Sieve {
  const positions = new Uint32Array(bits.length)
  const words = new Uint32Array(bits.length)
  let count = 0
  for (let index = 0; index < bits.length; index += 1) {
    const word = bits[index] ?? 0
    if (word === 0) continue
    positions[count] = index
    words[count] = word
    count += 1
  }
  return { positions: positions.subarray(0, count), words: words.subarray(0, count) }
}

/** How many numbers are in both. */
export function countIn({ positions, words }: Sieve, bits: Bits): number {
  let count = 0
  for (let index = 0; index < positions.length; index += 1) count += weightOf((words[index] ?? 0) & (bits[positions[index] ?? 0] ?? 0))
  return count
}

/** The same set with room for more. */
export function grown(bits: Bits, size: number): Bits {
  if (bits.length >= wordsFor(size)) return bits
  const larger = bitsFor(size)
  larger.set(bits)
  return larger
}
