import type { Core } from '@strapi/strapi'
import { mailFrom } from '../src/mail/smtp-options.ts'

/** What Strapi’s settings show; src/mail/transport.ts says who the mails really come from. */
const SENDER = 'Elles font la culture <ne-part-pas@localhost>'

/** Public sign-up does not exist: the users-permissions plugin is installed with roles that may do nothing (src/roles/public-access.ts). */
const plugins = ({ env }: Core.Config.Shared.ConfigParams): Core.Config.Plugin => ({
  'users-permissions': {
    config: {
      jwtSecret: env('JWT_SECRET', ''),
      jwtManagement: 'refresh',
      ratelimit: { interval: 60_000, max: 5 },
      register: { allowedFields: [] },
    },
  },
  email: {
    config: {
      // Writes to nowhere: src/mail/strapi-mails.ts takes its place. Strapi's default one speaks to the servers of the recipients by itself.
      provider: 'nodemailer', providerOptions: { streamTransport: true },
      settings: { defaultFrom: env('SMTP_URL', '') === '' ? SENDER : mailFrom(process.env), defaultReplyTo: SENDER },
      // Counted in the database instead (src/accounts).
      ratelimit: { enabled: false },
    },
  },
  upload: {
    config: {
      sizeLimit: 20 * 1024 * 1024,
      breakpoints: { large: 1200, medium: 800, small: 400 },
      // Strapi trusts an extension where it finds no type, and refuses in English: src/media/accept.ts reads every file's own bytes.
      security: { allowedTypes: ['*/*'] },
    },
  },
})

export default plugins
