import { BlockList, isIPv4 } from 'node:net'

/** Networks that are nobody's on the internet (IANA special-purpose registries, RFC 6890): ours, the machine's own, the cloud's own, examples, groups. */
const specialIPv4 = [
  '0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '169.254.0.0/16', '172.16.0.0/12', '192.0.0.0/24', '192.0.2.0/24', '192.88.99.0/24', '192.168.0.0/16',
  '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24', '224.0.0.0/4', '240.0.0.0/4',
] as const
/** Of IPv6, only these are public (RFC 4291), but for what tunnels to an IPv4 address, which may be private. */
const publicIPv6 = ['2000::/3'] as const
const specialIPv6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'] as const

function listOf(subnets: readonly string[], family: 'ipv4' | 'ipv6'): BlockList {
  const list = new BlockList()
  for (const subnet of subnets) {
    const [network = '', prefix] = subnet.split('/')
    list.addSubnet(network, Number(prefix), family)
  }
  return list
}

const special4 = listOf(specialIPv4, 'ipv4')
const public6 = listOf(publicIPv6, 'ipv6')
const special6 = listOf(specialIPv6, 'ipv6')

/** Whether an IP address is one of the public internet; the link checker goes to no other (security.md). */
export function isPublicAddress(address: string): boolean {
  if (isIPv4(address)) return !special4.check(address, 'ipv4')
  return public6.check(address, 'ipv6') && !special6.check(address, 'ipv6')
}
