import type { Core } from '@strapi/strapi'
import { mailFrom, smtpOptions } from '../src/mail/smtp-options.ts'

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
  ...(env('SMTP_URL', '') === '' ? {} : {
    email: {
      config: { provider: 'nodemailer', providerOptions: smtpOptions(process.env), settings: { defaultFrom: mailFrom(process.env), defaultReplyTo: env('MAIL_REPLY_TO', '') || mailFrom(process.env) } },
    },
  }),
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
