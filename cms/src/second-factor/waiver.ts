import { isIP } from 'node:net'
import { demonstrationAddresses } from '../demo/accounts.ts'

type Variables = Readonly<Record<string, string | undefined>>

const VARIABLE = 'SECOND_FACTOR_WAIVED_FOR'
const waivers = ['', 'demonstration', 'everybody'] as const
type Waiver = (typeof waivers)[number]

const isLoopback = (host: string): boolean => host === 'localhost' || host === '::1' || (isIP(host) === 4 && host.startsWith('127.'))

/** Whether others than who sits at this machine can reach the CMS: then it is no demonstration. */
const isReachable = ({ CMS_HOST: host, CMS_PUBLIC_URL: url, CMS_BEHIND_PROXY: proxy }: Variables): boolean =>
  proxy === 'true' || Boolean(url) || !isLoopback(host || '127.0.0.1')

/** Who signs in with a password alone. Throws for a value that is none, and where a demonstration may not be: the CMS then does not start. */
export function waiverOf(variables: Variables): Waiver {
  const value = variables[VARIABLE] ?? ''
  const waiver = waivers.find((known) => known === value)
  if (waiver === undefined) throw new Error(`${VARIABLE} is "${value}": leave it out, or write "demonstration".`)
  const isProduction = variables['NODE_ENV'] === 'production'
  if (isProduction && (waiver === 'everybody' || (waiver === 'demonstration' && isReachable(variables)))) {
    throw new Error(`${VARIABLE} is "${waiver}": a password alone would open an account, and a CMS that others reach does not start with that. Remove it.`)
  }
  return waiver
}

/** Whether an account need not give a code. */
export function isWaived(address: string): boolean {
  const waiver = waiverOf(process.env)
  return waiver === 'everybody' || (waiver === 'demonstration' && demonstrationAddresses.includes(address))
}
