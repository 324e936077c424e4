import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import nodemailer from '@strapi/provider-email-nodemailer'
import type { Core } from '@strapi/strapi'
import { mailFrom, smtpOptions } from './smtp-options.ts'

export interface Mail {
  readonly key: string
  readonly to: string
  readonly subject: string
  readonly text: string
  readonly html: string
}

export interface Transport {
  /** Resolves once the mail is taken over; throws otherwise. */
  send(mail: Mail): Promise<void>
}

const fingerprint = (key: string): string => createHash('sha256').update(key).digest('hex').slice(0, 32)

/** Where a reply goes, when the environment does not say: the contact address of the service's settings. */
async function contactAddress(strapi: Core.Strapi): Promise<string | undefined> {
  const settings = await strapi.documents('api::settings.settings').findFirst({ fields: ['contactEmail'] })
  return settings?.contactEmail ?? undefined
}

/** Through the SMTP server of the environment. The Message-ID depends on the mail only: sent twice, receivers may keep one. */
function smtp(strapi: Core.Strapi): Transport {
  const from = mailFrom(process.env)
  const server = nodemailer.init(smtpOptions(process.env), { defaultFrom: from, defaultReplyTo: from })
  const host = from.split('@')[1]?.replace(/>$/, '') ?? 'localhost'
  return {
    async send({ key, to, subject, text, html }) {
      const replyTo = (process.env['MAIL_REPLY_TO'] || await contactAddress(strapi))
      const messageId = `<${fingerprint(key)}@${host}>`
      await server.send({
        to, subject, text, html, ...(replyTo ? { replyTo } : {}), messageId, headers: { 'Auto-Submitted': 'auto-generated' },
      })
    },
  }
}

/** Told on standard output with this mark, so that `npm start` shows it. Neither the address nor the words: logs keep what they are told. */
const tell = (message: string): void => void process.stdout.write(`[courriel] ${message}\n`)

/** Without a mail server: kept as pages, which `npm start` serves at MAILS_URL to this machine alone. */
function folder(directory: string): Transport {
  return {
    async send({ key, to, subject, html }) {
      await mkdir(directory, { recursive: true, mode: 0o700 })
      const name = fingerprint(key)
      await writeFile(join(directory, `${name}.html`), html, { mode: 0o600 })
      await writeFile(join(directory, `${name}.json`), JSON.stringify({ to, subject, at: new Date().toISOString() }), { mode: 0o600 })
      const { MAILS_URL: page } = process.env
      tell(`«\u00a0${subject}\u00a0»\u00a0: ${page ? `${page}/${name}` : join(directory, `${name}.html`)}`)
    },
  }
}

/** How this CMS sends mail: by SMTP when SMTP_URL is set, else into the folder of MAIL_DIR. */
export function transportOf(strapi: Core.Strapi): Transport {
  return process.env['SMTP_URL'] ? smtp(strapi) : folder(process.env['MAIL_DIR'] || join(process.cwd(), '.data', 'mails'))
}
