import { kind } from '@elles/domain/vocabulary'

export type Kind = (typeof kind.codes)[number]

/** Questions that many documents answer, more of them than the index remembers the answers of (`REMEMBERED`): each is worked out again. */
export const pairsOfKinds: readonly (readonly Kind[])[] = kind.codes.flatMap((one, index) => kind.codes.slice(index + 1).map((other) => [one, other]))

/** The page of the catalogue that shows these kinds. */
export const listingAddress = (kinds: readonly Kind[]): string => `/opportunites?${kinds.map((code) => `type=${kind.slugOf(code)}`).join('&')}`
