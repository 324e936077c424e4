import { readAccounts, writtenAt } from './accounts.ts'
import type { Settings } from './environment.ts'

/** What a person needs once everything runs. `mailbox` is the page of the mails that are not sent. Passwords are shown on the start that created the accounts and on no other. */
export function summary(settings: Settings, accountsBefore: number, mailbox?: string): string {
  const { site, cms, dataDir, logsDir, variables } = settings
  const database = variables['DATABASE_URL'] ? 'PostgreSQL (DATABASE_URL)' : `${dataDir}/cms.db`
  return [
    '',
    `  Site      ${site.url}`,
    `  Admin     ${cms.url}/admin`,
    ...(mailbox ? [`  Mails     ${mailbox}   none leaves this machine: SMTP_URL is not set`] : []),
    ...accountLines(settings, accountsBefore),
    `  Data      ${dataDir}   database: ${database}`,
    `  Logs      ${logsDir}`,
    '',
    '  Stop with Ctrl+C.',
    '',
  ].join('\n')
}

function accountLines({ accountsFile }: Settings, accountsBefore: number): string[] {
  const accounts = readAccounts(accountsFile)
  if (accounts.length === 0) return []
  if (writtenAt(accountsFile) === accountsBefore) return [`  Accounts  ${accountsFile}`]
  const [roleWidth, emailWidth] = [Math.max(...accounts.map(({ role }) => role.length)), Math.max(...accounts.map(({ email }) => email.length))]
  const lines = accounts.map(({ role, email, password }) => `            ${role.padEnd(roleWidth)}  ${email.padEnd(emailWidth)}  ${password}`)
  return [`  Accounts  shown this once, kept in ${accountsFile}`, ...lines]
}
