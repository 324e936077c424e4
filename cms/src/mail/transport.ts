import { createHash } from 'node:crypto'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Core } from '@strapi/strapi'

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
  return {
    async send({ key, to, subject, text, html }) {
      const replyTo = (process.env['MAIL_REPLY_TO'] || await contactAddress(strapi))
      const host = (process.env['MAIL_FROM'] ?? '').split('@')[1]?.replace(/>$/, '') ?? 'localhost'
      await strapi.plugin('email').service('email').send({ to, subject, text, html, ...(replyTo ? { replyTo } : {}), messageId: `<${fingerprint(key)}@${host}>`, headers: { 'Auto-Submitted': 'auto-generated' } })
    },
  }
}

/** Without a mail server (`npm start`): printed, and kept as pages that a browser opens. */
function folder(strapi: Core.Strapi, directory: string): Transport {
  return {
    async send({ key, to, subject, text, html }) {
      await mkdir(directory, { recursive: true, mode: 0o700 })
      const path = join(directory, `${fingerprint(key)}.html`)
      await writeFile(path, html, { mode: 0o600 })
      strapi.log.info(`Mail to ${to}, not sent for want of SMTP_URL: ${subject}\n${text}\nKept as ${path}`)
    },
  }
}

/** How this CMS sends mail: by SMTP when SMTP_URL is set, else into the folder of MAIL_DIR. */
export function transportOf(strapi: Core.Strapi): Transport {
  return process.env['SMTP_URL'] ? smtp(strapi) : folder(strapi, process.env['MAIL_DIR'] || join(process.cwd(), '.data', 'mails'))
}
