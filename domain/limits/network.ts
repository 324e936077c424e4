const GROUPS = 8
/** What one subscriber is given of IPv6, in groups of 16 bits: a /64 (RFC 6177). She has all of its 2^64 addresses. */
const NETWORK_GROUPS = 4
const DOTTED = /^(?:\d{1,3}\.){3}\d{1,3}$/
const GROUP = /^[0-9a-f]{1,4}$/i
const UNKNOWN = 'unknown'

const isDotted = (address: string): boolean => DOTTED.test(address) && address.split('.').every((part) => Number(part) <= 255)

/** Two groups of 16 bits as the four numbers of an IPv4 address. */
const dotted = (...groups: readonly number[]): string => groups.flatMap((group) => [group >> 8, group & 255]).join('.')

const groupsOf = (text: string): number[] | null => {
  if (text === '') return []
  const groups = text.split(':').flatMap((part) => {
    if (!isDotted(part)) return GROUP.test(part) ? [Number.parseInt(part, 16)] : [Number.NaN]
    const [first = 0, second = 0, third = 0, fourth = 0] = part.split('.').map(Number)
    return [first * 256 + second, third * 256 + fourth]
  })
  return groups.some(Number.isNaN) ? null : groups
}

/** The eight groups of an IPv6 address, however it is written; null when it is none. */
function expanded(address: string): number[] | null {
  const [start = '', end, ...more] = address.split('::')
  const [before, after] = [groupsOf(start), groupsOf(end ?? '')]
  if (!before || !after || more.length > 0) return null
  const missing = GROUPS - before.length - after.length
  if (end === undefined ? missing !== 0 : missing < 1) return null
  return [...before, ...Array<number>(missing).fill(0), ...after]
}

/**
 * Whose an address on the network is, for counting: all of IPv4, the /64 of IPv6, whatever way it is written; an IPv4 address inside IPv6
 * is that address. What is no address is counted together, as one network.
 */
export function networkOf(address: string): string {
  const bare = address.trim().replace(/^\[|\](?::\d+)?$/g, '').replace(/%.*$/, '')
  if (isDotted(bare)) return bare.split('.').map(Number).join('.')
  const groups = bare.includes(':') ? expanded(bare) : null
  if (!groups) return UNKNOWN
  const isMapped = groups.slice(0, 5).every((group) => group === 0) && groups[5] === 0xffff
  if (isMapped) return dotted(groups[6] ?? 0, groups[7] ?? 0)
  return `${groups.slice(0, NETWORK_GROUPS).map((group) => group.toString(16)).join(':')}::/64`
}
