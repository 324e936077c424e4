import { existsSync, readFileSync, statSync } from 'node:fs'

export interface Account {
  readonly role: string
  readonly email: string
  readonly password: string
}

function isAccount(value: unknown): value is Account {
  return typeof value === 'object' && value !== null && 'role' in value && 'email' in value && 'password' in value
}

/** The demonstration accounts that the CMS wrote when it created them; none when it did not. */
export function readAccounts(file: string): readonly Account[] {
  if (!existsSync(file)) return []
  const accounts: unknown = JSON.parse(readFileSync(file, 'utf8'))
  return Array.isArray(accounts) ? accounts.filter(isAccount) : []
}

/** When the accounts were written, in milliseconds; 0 when there are none. */
export const writtenAt = (file: string): number => (existsSync(file) ? statSync(file).mtimeMs : 0)
