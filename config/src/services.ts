import { join } from 'node:path'
import { secretNames } from './env-file.ts'
import type { Settings, Variables } from './environment.ts'
import { inRoot, scripts } from './paths.ts'
import type { Command } from './process.ts'

export type Mode = 'production' | 'development'

/** What only the CMS may know: the site is given none of it. */
const siteSecrets: ReadonlySet<string> = new Set(['CMS_READ_TOKEN', 'CMS_FEEDBACK_TOKEN', 'CMS_SUBMISSION_TOKEN'])
const cmsSecrets = secretNames.filter((name) => !siteSecrets.has(name))

const loopback: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '::1'])

/** Whether nobody else reaches the CMS: its demonstration accounts then sign in with a password alone. Elsewhere it would not start with that (ADR 25). */
const isForThisMachine = ({ cms: { host }, variables }: Settings): boolean => loopback.has(host) && !variables['CMS_PUBLIC_URL'] && variables['CMS_BEHIND_PROXY'] !== 'true'

/** Strapi on its database and its files in DATA_DIR. */
export function cmsCommand(settings: Settings, mode: Mode): Command {
  const { cms, site, dataDir, accountsFile, variables } = settings
  return {
    name: 'CMS',
    script: scripts.strapi,
    options: mode === 'production' ? ['start'] : ['develop', '--no-install-deps'],
    cwd: inRoot('cms'),
    variables: {
      DEMO_CONTENT: 'true',
      DEMO_ACCOUNTS_FILE: accountsFile,
      ...(isForThisMachine(settings) ? { SECOND_FACTOR_WAIVED_FOR: 'demonstration' } : {}),
      DATABASE_FILENAME: join(dataDir, 'cms.db'),
      CMS_PUBLIC_DIR: join(dataDir, 'public'),
      SITE_URL: site.url,
      MAIL_DIR: join(dataDir, 'mails'),
      ...variables,
      ...quiet,
      ...compileCache,
      NODE_ENV: mode,
      CMS_HOST: cms.host,
      CMS_PORT: String(cms.port),
    },
  }
}

/** Nuxt, which knows the CMS by its address and three tokens: one reads, one counts answers, one hands over submissions. It is told nothing of the mail server. */
export function siteCommand(settings: Settings, mode: Mode): Command {
  const { cms, site, dataDir, variables } = settings
  return {
    name: 'site',
    ...(mode === 'production' ? { script: inRoot('frontend/.output/server/index.mjs'), options: [] } : { script: scripts.nuxt, options: ['dev', '--no-fork', '--host', site.host, '--port', String(site.port)] }),
    cwd: inRoot('frontend'),
    variables: {
      SITE_URL: site.url,
      SITE_DATA_DIR: join(dataDir, 'site'),
      ...without(variables, [...cmsSecrets, 'DATABASE_URL', 'SMTP_URL', 'MAILS_URL', 'DKIM_PRIVATE_KEY']),
      ...quiet,
      ...compileCache,
      NODE_ENV: mode,
      HOST: site.host,
      PORT: String(site.port),
      NITRO_HOST: site.host,
      NITRO_PORT: String(site.port),
      CMS_URL: cms.url,
    },
  }
}

/** What Node compiled once is read the next time: a start takes a quarter less. Removed with the packages it belongs to. */
const compileCache: Variables = { NODE_COMPILE_CACHE: inRoot('node_modules/.cache/node-compile') }

/** No telemetry, no update check, no colour codes in the logs. */
export const quiet: Variables = {
  STRAPI_TELEMETRY_DISABLED: 'true',
  NUXT_TELEMETRY_DISABLED: '1',
  NO_UPDATE_NOTIFIER: '1',
  NO_COLOR: '1',
  FORCE_COLOR: undefined,
}

/** The variables except the named ones. */
export function without(variables: Variables, names: readonly string[]): Variables {
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !names.includes(name)))
}
