import { once } from 'node:events'
import { type ParsedMail, simpleParser } from 'mailparser'
import { SMTPServer } from 'smtp-server'
import { until } from './wait.ts'

/** A mail server that keeps what it is given: what a structure finds in its mailbox. */
export interface MailServer {
  /** What the CMS is told, as SMTP_URL. */
  readonly url: string
  readonly mails: readonly ParsedMail[]
  /** Waits for a mail to that address whose subject begins so. */
  receive(address: string, subject: string): Promise<ParsedMail>
  stop(): Promise<void>
}

const LONGEST_MS = 30_000
const isTo = ({ to }: ParsedMail, address: string): boolean => [to].flat().some((one) => one?.text === address)

/** The address of a mail's first link, or an empty text. */
export const linkIn = (mail: ParsedMail): string => /https?:\/\/\S+/.exec(mail.text ?? '')?.[0] ?? ''

/** Starts it on a free port of this machine. */
export async function startMailServer(): Promise<MailServer> {
  const mails: ParsedMail[] = []
  const server = new SMTPServer({
    authOptional: true, disabledCommands: ['STARTTLS', 'AUTH'], logger: false,
    onData(stream, _session, callback) {
      simpleParser(stream).then((mail) => {
        mails.push(mail)
        callback()
      }, callback)
    },
  })
  server.listen(0, '127.0.0.1')
  await once(server.server, 'listening')
  const address = server.server.address()
  if (address === null || typeof address === 'string') throw new Error('The mail server has no port')
  return {
    url: `smtp://127.0.0.1:${address.port}`,
    mails,
    async receive(to, subject) {
      const find = (): ParsedMail | undefined => mails.find((mail) => isTo(mail, to) && (mail.subject ?? '').startsWith(subject))
      await until(`a mail « ${subject} » is received`, LONGEST_MS, () => Promise.resolve(find() !== undefined))
      const found = find()
      if (!found) throw new Error('The mail is gone')
      return found
    },
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
