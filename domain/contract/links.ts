/** Why an address would not be shown as a link, or would lead elsewhere than it reads. */
export type LinkFault = 'hidden' | 'backslash' | 'credentials' | 'disguised' | 'scheme' | 'incomplete'

/**
 * What nobody types in an address: spaces, controls, and signs without a shape. Browsers drop some, and then
 * read another address.
 */
const HIDDEN = /[\s\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{Default_Ignorable_Code_Point}]/u
const MAILBOX = /^mailto:[^@?]+@[^@?]+(?:\?.*)?$/i
/** A line break in a mailto: address would write headers of the mail. */
const LINE_BREAK = /%0[ad]/i
const TELEPHONE = /^tel:\+?[0-9().-]+$/i
/**
 * A name of a site is letters, digits and hyphens between dots; browsers read some other signs as these, or
 * draw them like a slash.
 */
const STRANGE_HOST = /[^\p{L}\p{M}\p{N}._-]/u
const SCHEME = /^[a-z][a-z0-9+.-]*:/i

/** An absolute address in its parts, or null: `URL.canParse` is in Safari since 17. */
export function parsedUrl(value: string): URL | null {
  try {
    return new URL(value)
  } catch {
    return null
  }
}

/** The name of the site as it was written, without its port. */
const hostAsWritten = (value: string): string => (/^https:\/\/([^/?#]*)/i.exec(value)?.[1] ?? '').replace(/:\d*$/, '')

/**
 * What is wrong with the address of a site: https, without a user name or a password, that reads as what it
 * leads to.
 */
export function httpsFault(value: string): LinkFault | null {
  if (HIDDEN.test(value)) return 'hidden'
  if (value.includes('\\')) return 'backslash'
  const url = parsedUrl(value)
  if (url && (url.username !== '' || url.password !== '' || /^[a-z]+:\/*[^/?#]*@/i.test(value))) return 'credentials'
  if (!/^https:/i.test(value)) return 'scheme'
  // Browsers read « https:exemple.fr » and « https:///exemple.fr » as addresses; nobody writes them.
  if (!/^https:\/\/[^/]/i.test(value) || !url?.hostname.includes('.')) return 'incomplete'
  const host = hostAsWritten(value)
  return STRANGE_HOST.test(host) || host.normalize('NFKC') !== host.normalize('NFC') ? 'disguised' : null
}

/**
 * What is wrong with the address of a link in a text: a site, a mailbox, a telephone, a page or a place of
 * this site.
 */
export function hrefFault(value: string): LinkFault | null {
  if (HIDDEN.test(value)) return 'hidden'
  if (value.includes('\\')) return 'backslash'
  if (/^(?:\/(?!\/)|#)/.test(value)) return null
  if (/^mailto:/i.test(value)) return MAILBOX.test(value) && !LINE_BREAK.test(value) ? null : 'incomplete'
  if (/^tel:/i.test(value)) return TELEPHONE.test(value) ? null : 'incomplete'
  return SCHEME.test(value) ? httpsFault(value) : 'incomplete'
}

/** Whether an address says one thing and does another: what is wrong even while it is being written. */
export const isDeceptive = (fault: LinkFault): boolean => fault !== 'scheme' && fault !== 'incomplete'

/**
 * Whether the text is an absolute https address that carries no user name or password, and reads as what it
 * leads to.
 */
export function isHttpsUrl(value: string): boolean {
  return httpsFault(value) === null
}

/**
 * The name of a site as it is on the wire (« xn--… ») when its letters are not all Latin: « сulture.gouv.fr »
 * may begin with a Cyrillic letter. Null when what one reads is where one goes, and for what is no address of
 * a site.
 */
export function plainHostOf(value: string): string | null {
  const hostname = /^https:/i.test(value) ? parsedUrl(value)?.hostname ?? '' : ''
  if (!/(?:^|\.)xn--/.test(hostname)) return null
  const written = hostAsWritten(value)
  const isWrittenSo = /(?:^|\.)xn--/i.test(written)
  return isWrittenSo || /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(written) ? hostname : null
}
