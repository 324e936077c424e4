import { randomBytes } from 'node:crypto'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Core, UID } from '@strapi/strapi'
import { ownDatabase, TEMPLATE } from './database.ts'

// Strapi's ES build imports folders, which Node refuses: its CommonJS build is the one that runs in production too.
const require = createRequire(import.meta.url)
const { createStrapi }: typeof import('@strapi/strapi') = require('@strapi/strapi')

/** The compiled CMS (`cms/dist`); the test command compiles it first. */
const appDir = join(import.meta.dirname, '../../..')

export interface TestCms {
  strapi: Core.Strapi
  /** http://127.0.0.1:<free port> */
  url: string
  readToken: string
  submissionToken: string
  feedbackToken: string
  dataDir: string
  /** Saves a document, however incomplete, through the document service; answers its documentId. */
  save(uid: UID.ContentType, data: Record<string, unknown>, status?: 'draft' | 'published'): Promise<string>
  /** A request to the API or the admin, JSON in and out. */
  request(path: string, options?: RequestOptions): Promise<Answer>
  /** Creates an account with that role and answers its session token. */
  signIn(roleCode: string, email?: string): Promise<string>
  /** Ends it and removes its data. */
  stop(): Promise<void>
}

export interface RequestOptions {
  method?: string
  body?: unknown
  token?: string
  headers?: Record<string, string>
}

export interface Answer {
  status: number
  headers: Headers
  text: string
  json: Json
}

/** A parsed answer, looked into by tests that know its shape. */
export interface Json {
  [name: string]: Json
}

const secret = (): string => randomBytes(32).toString('hex')

/** Starts a real Strapi on a free port, and on a database where another one has started, which holds no contents. `environment` adds to what it reads. */
export const startCms = (environment: Record<string, string> = {}): Promise<TestCms> => startOnOwn(environment, process.env[TEMPLATE])

/** The same on an empty database: a first start, which makes tables, roles and rights. */
export const startFirstCms = (environment: Record<string, string> = {}): Promise<TestCms> => startOnOwn(environment)

async function startOnOwn(environment: Record<string, string>, template?: string): Promise<TestCms> {
  const dataDir = newDataDir()
  const database = await ownDatabase(dataDir, template)
  const cms = await startOn(dataDir, { ...database.variables, ...environment })
  return {
    ...cms,
    async stop() {
      await cms.stop()
      await database.drop()
      rmSync(dataDir, { recursive: true })
    },
  }
}

/** A folder for the files of one CMS. */
export function newDataDir(): string {
  const dataDir = mkdtempSync(join(tmpdir(), 'cms-test-'))
  mkdirSync(join(dataDir, 'public', 'uploads'), { recursive: true })
  return dataDir
}

/** The same on a folder and a database that stay when it stops; `environment` names the database. */
export async function startOn(dataDir: string, environment: Readonly<Record<string, string>>): Promise<TestCms> {
  const readToken = secret()
  const feedbackToken = secret()
  const submissionToken = secret()
  const restore = remembered()
  Object.assign(process.env, {
    NODE_ENV: 'test', STRAPI_TELEMETRY_DISABLED: 'true', STRAPI_DISABLE_UPDATE_NOTIFICATION: 'true', LOG_LEVEL: 'error',
    APP_KEYS: `${secret()},${secret()}`, ADMIN_JWT_SECRET: secret(), API_TOKEN_SALT: secret(), TRANSFER_TOKEN_SALT: secret(), JWT_SECRET: secret(),
    ENCRYPTION_KEY: secret(), CMS_READ_TOKEN: readToken, CMS_FEEDBACK_TOKEN: feedbackToken, CMS_SUBMISSION_TOKEN: submissionToken, CMS_HOST: '127.0.0.1', CMS_PORT: '0', CMS_SERVE_ADMIN: 'false',
    CMS_PUBLIC_DIR: join(dataDir, 'public'), DEMO_CONTENT: 'false', LINK_CHECKS: 'false', MAIL_DIR: join(dataDir, 'mails'), SITE_URL: 'https://www.exemple.fr', SECOND_FACTOR_WAIVED_FOR: 'everybody', ...environment,
  })
  const strapi = await createStrapi({ appDir, distDir: join(appDir, 'dist') }).start().catch((error: unknown) => {
    restore()
    throw error
  })
  const address = strapi.server.httpServer.address()
  if (address === null || typeof address === 'string') throw new Error('The CMS does not listen on a port')
  const url = `http://127.0.0.1:${address.port}`
  const request = requester(url)
  return {
    strapi, url, readToken, feedbackToken, submissionToken, dataDir, request,
    save: async (uid, data, status = 'draft') => (await strapi.documents(uid).create({ data, status })).documentId,
    signIn: (roleCode, email = `${roleCode}@example.org`) => signIn(strapi, request, roleCode, email),
    stop: () => destroy(strapi).finally(restore),
  }
}

const signals = ['SIGTERM', 'SIGINT'] as const

/** Files share a process: what a CMS sets in it is undone when it stops, so that another one knows nothing of it. Answers what undoes it. */
function remembered(): () => void {
  const environment = { ...process.env }
  const listeners = new Map(signals.map((signal) => [signal, process.rawListeners(signal)]))
  return () => {
    for (const name of Object.keys(process.env)) delete process.env[name]
    Object.assign(process.env, environment)
    for (const [signal, kept] of listeners) for (const listener of process.rawListeners(signal)) if (!kept.includes(listener)) process.off(signal, listener as () => void)
  }
}

/** Strapi's shutdown removes every listener of the process, the test runner's own among them: they stay. */
async function destroy(strapi: Core.Strapi): Promise<void> {
  const removeAllListeners = process.removeAllListeners
  process.removeAllListeners = () => process
  try {
    await strapi.destroy()
  } finally {
    process.removeAllListeners = removeAllListeners
  }
}

function requester(url: string): TestCms['request'] {
  return async (path, { method = 'GET', body, token, headers = {} } = {}) => {
    const response = await fetch(url + path, {
      method,
      // A kept connection may be closed by the server just as the next test uses it again.
      headers: { connection: 'close', ...(body === undefined ? {} : { 'content-type': 'application/json' }), ...(token ? { authorization: `Bearer ${token}` } : {}), ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, json: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) as Json : {} }
  }
}

async function signIn(strapi: Core.Strapi, request: TestCms['request'], roleCode: string, email: string): Promise<string> {
  const password = `${randomBytes(12).toString('base64url')}aA1`
  const role = await strapi.db.query('admin::role').findOne({ where: { code: roleCode } })
  await strapi.service('admin::user').create({ email, firstname: 'Compte', lastname: roleCode, password, isActive: true, blocked: false, roles: [role.id] })
  const answer = await request('/admin/login', { method: 'POST', body: { email, password } })
  const token = answer.json['data']?.['token'] ?? answer.json['data']?.['accessToken']
  if (typeof token !== 'string') throw new Error(`Cannot sign in as ${email}: ${answer.status} ${answer.text}`)
  return token
}
