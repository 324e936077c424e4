/** What Nodemailer is told of the mail server. */
export interface SmtpOptions {
  host: string
  port: number
  secure: boolean
  requireTLS: boolean
  auth?: { user: string; pass: string }
  dkim?: { domainName: string; keySelector: string; privateKey: string }
  connectionTimeout: number
  greetingTimeout: number
  socketTimeout: number
}

type Variables = Readonly<Record<string, string | undefined>>

const SUBMISSION_PORT = 587
const SECURE_PORT = 465
const TIMEOUT_MS = 20_000

/** Who the mails come from. Throws when nobody says: a made-up sender would be refused, or worse, accepted. */
export function mailFrom(variables: Variables): string {
  const from = variables['MAIL_FROM'] ?? ''
  if (!from.includes('@')) throw new Error('SMTP_URL is set, MAIL_FROM is not: say who the mails come from, for example «\u00a0Elles font la culture <contact@example.org>\u00a0»')
  return from
}

/**
 * The mail server of `SMTP_URL`: `smtps://user:password@host` (TLS from the start), `smtp://user:password@host:587` (STARTTLS, required
 * unless the host is this machine). DKIM when its domain, selector and key are given; `\n` in the key is a line break.
 */
export function smtpOptions(variables: Variables): SmtpOptions {
  const { protocol, hostname, port, username, password } = new URL(variables['SMTP_URL'] ?? '')
  const secure = protocol === 'smtps:'
  const timeout = Number(variables['SMTP_TIMEOUT_MS'] ?? TIMEOUT_MS)
  const { DKIM_DOMAIN: domainName, DKIM_SELECTOR: keySelector, DKIM_PRIVATE_KEY: privateKey } = variables
  return {
    host: hostname, port: Number(port || (secure ? SECURE_PORT : SUBMISSION_PORT)), secure, requireTLS: !secure && !['127.0.0.1', 'localhost'].includes(hostname),
    connectionTimeout: timeout, greetingTimeout: timeout, socketTimeout: timeout,
    ...(username ? { auth: { user: decodeURIComponent(username), pass: decodeURIComponent(password) } } : {}),
    ...(domainName && keySelector && privateKey ? { dkim: { domainName, keySelector, privateKey: privateKey.replaceAll('\\n', '\n') } } : {}),
  }
}
