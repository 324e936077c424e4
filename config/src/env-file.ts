import { randomBytes } from 'node:crypto'
import { appendFileSync, chmodSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { parseEnv } from 'node:util'
import { Failure } from './failure.ts'

type Variables = Readonly<Record<string, string | undefined>>

/** Owner may read and write, nobody else anything: the file holds every secret. */
const PRIVATE = 0o600
const OTHERS = 0o077
const SECRET_BYTES = 32
/** Shorter values are placeholders: what we write has 43 characters or more. */
const SHORTEST_SECRET = 16
const APP_KEYS = 4

const secret = (): string => randomBytes(SECRET_BYTES).toString('base64url')

/** Each secret of the two servers and how a fresh one is made. */
const secrets: Readonly<Record<string, () => string>> = {
  APP_KEYS: () => Array.from({ length: APP_KEYS }, secret).join(','),
  ADMIN_JWT_SECRET: secret,
  API_TOKEN_SALT: secret,
  TRANSFER_TOKEN_SALT: secret,
  JWT_SECRET: secret,
  ENCRYPTION_KEY: secret,
  CMS_READ_TOKEN: () => randomBytes(SECRET_BYTES).toString('hex'),
  CMS_FEEDBACK_TOKEN: () => randomBytes(SECRET_BYTES).toString('hex'),
  CMS_SUBMISSION_TOKEN: () => randomBytes(SECRET_BYTES).toString('hex'),
}

export const secretNames: readonly string[] = Object.keys(secrets)

const HEADER = '# Written by npm start: random secrets of this installation. Keep it private, keep a copy with the backups, never commit it.\n'

/** A new random value for each of the named secrets. */
export function freshSecrets(names: readonly string[] = secretNames): Record<string, string> {
  return Object.fromEntries(names.flatMap((name) => (secrets[name] ? [[name, secrets[name]()]] : [])))
}

/** Reads an environment file; one that does not exist is empty. */
export function readEnvFile(file: string): Variables {
  return existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {}
}

/**
 * Makes sure that every secret exists: those that neither the file nor the environment has are added to the file with a random value.
 * What is there stays as it is; a name without a value counts as missing. The file is readable by its owner only. Returns the names that were added.
 */
export function ensureSecrets(file: string, environment: Variables): string[] {
  const known = readEnvFile(file)
  const missing = secretNames.filter((name) => !known[name] && !environment[name])
  if (missing.length > 0) add(file, freshSecrets(missing))
  if (existsSync(file) && (statSync(file).mode & OTHERS) !== 0) chmodSync(file, PRIVATE)
  refuseWeakSecrets({ ...readEnvFile(file), ...environment })
  return missing
}

function add(file: string, values: Readonly<Record<string, string>>): void {
  const lines = Object.entries(values).map(([name, value]) => `${name}=${value}\n`).join('')
  removeEmpty(file, Object.keys(values))
  if (!existsSync(file)) return writeFileSync(file, HEADER + lines, { mode: PRIVATE, flag: 'wx' })
  const separator = /(^|\n)$/.test(readFileSync(file, 'utf8')) ? '' : '\n'
  appendFileSync(file, separator + lines)
}

/** Takes out the lines `NAME=` of what is about to be written: two lines of one name would leave the reader in doubt. */
function removeEmpty(file: string, names: readonly string[]): void {
  if (!existsSync(file)) return
  const text = readFileSync(file, 'utf8')
  const kept = text.split('\n').filter((line) => !names.some((name) => new RegExp(`^(?:export\\s+)?${name}\\s*=\\s*(?:""|\'\')?\\s*$`).test(line))).join('\n')
  if (kept !== text) writeFileSync(file, kept)
}

function refuseWeakSecrets(variables: Variables): void {
  const weak = secretNames.filter((name) => (variables[name] ?? '').length < SHORTEST_SECRET)
  if (weak.length > 0) throw new Failure(`${weak.join(', ')}: shorter than ${SHORTEST_SECRET} characters. Remove the value from .env or the environment and a random one is written at the next start.`)
}
