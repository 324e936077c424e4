import { DAY_MS } from '@elles/domain/time'
/** RFC 9116, section 2.5.5: « less than a year into the future ». */
const VALID_DAYS = 360

export interface SecurityContact {
  /** A mail address, or an address on the web or `mailto:`. */
  readonly contact: string
  readonly siteUrl: string
  readonly policy: string | null
}

/** Where to report a flaw (RFC 9116). The same text all day: it expires at the end of the day some 360 days ahead. */
export function securityText({ contact, siteUrl, policy }: SecurityContact, now: Date): string {
  const expires = new Date(Math.floor(now.getTime() / DAY_MS) * DAY_MS + VALID_DAYS * DAY_MS)
  const address = /^(https?:|mailto:|tel:)/.test(contact) ? contact : `mailto:${contact}`
  return [
    `Contact: ${address}`,
    `Expires: ${expires.toISOString()}`,
    'Preferred-Languages: fr, en',
    `Canonical: ${siteUrl}/.well-known/security.txt`,
    ...(policy === null ? [] : [`Policy: ${policy}`]),
    '',
  ].join('\n')
}
