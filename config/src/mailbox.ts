import { readdirSync, readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import type { Settings } from './environment.ts'

const PORT = 8025
const LOOPBACK = '127.0.0.1'
/** As the CMS names them (cms/src/mail/transport): a hash, never a path. */
const NAME = /^[0-9a-f]{32}$/

/** Mails hold private links: nothing else may run beside them, keep them or learn where they lead from. */
const headers = {
  'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'referrer-policy': 'no-referrer', 'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
} as const

export interface Mailbox {
  readonly url: string
  close(): Promise<void>
}

interface KeptMail {
  readonly name: string
  readonly to: string
  readonly subject: string
  readonly at: string
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }
const escape = (text: string): string => text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? '')

/** The mails that the CMS kept in a folder, the last one first; none while it has kept none. */
export function keptMails(folder: string): KeptMail[] {
  const names = filesOf(folder).flatMap((file) => (file.endsWith('.json') ? [file.slice(0, -'.json'.length)] : []))
  const mails = names.flatMap((name) => {
    const facts = factsOf(join(folder, `${name}.json`))
    return facts === null ? [] : [{ name, ...facts }]
  })
  return mails.toSorted((one, other) => other.at.localeCompare(one.at))
}

/** What is said of a mail; null for what is no mail, or is half written: the CMS writes while this reads. */
function factsOf(file: string): Omit<KeptMail, 'name'> | null {
  try {
    const { to, subject, at } = JSON.parse(readFileSync(file, 'utf8')) as Partial<KeptMail>
    return typeof to === 'string' && typeof subject === 'string' && typeof at === 'string' ? { to, subject, at } : null
  } catch {
    return null
  }
}

function filesOf(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return []
    throw error
  }
}

/** The list of the mails as a page. */
export function listPage(mails: readonly KeptMail[]): string {
  const rows = mails.map(({ name, to, subject, at }) => `<tr><td><a href="/${name}">${escape(subject)}</a></td><td>${escape(to)}</td><td>${escape(new Date(at).toLocaleString('fr-FR'))}</td></tr>`)
  const table = `<table><thead><tr><th scope="col">Objet</th><th scope="col">À</th><th scope="col">Écrit le</th></tr></thead><tbody>${rows.join('')}</tbody></table>`
  return [
    '<!DOCTYPE html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Courriels non envoyés</title>',
    '<style>body{font-family:system-ui,sans-serif;margin:2rem;line-height:1.5}table{border-collapse:collapse}th,td{text-align:start;padding:.5rem 1rem;border-bottom:1px solid #ccc}</style></head>',
    `<body><main><h1>Courriels non envoyés</h1><p>Aucun serveur de courriel n’est réglé : ce que le service aurait envoyé reste sur cette machine.</p>${mails.length > 0 ? table : '<p>Aucun courriel pour le moment.</p>'}</main></body></html>`,
  ].join('')
}

/** A page of another site could ask under a name of its own that leads to this machine: only this machine's own names are answered. */
const isLocal = ({ headers: { host = '' } }: IncomingMessage): boolean => /^(?:127\.0\.0\.1|localhost)(?::\d+)?$/.test(host)

/** The page at a path, or null. */
function pageAt(folder: string, path: string): string | null {
  const mails = keptMails(folder)
  if (path === '/') return listPage(mails)
  const name = path.slice(1)
  return NAME.test(name) && mails.some((mail) => mail.name === name) ? readFileSync(join(folder, `${name}.html`), 'utf8') : null
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ port, host: LOOPBACK, exclusive: true }, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

/**
 * Shows the mails that the CMS keeps for want of a mail server, to this machine alone. Null when there is one: they are then really sent. Deployments
 * start the two servers by themselves and never come here.
 */
export async function openMailbox({ dataDir, variables }: Pick<Settings, 'dataDir' | 'variables'>): Promise<Mailbox | null> {
  if (variables['SMTP_URL']) return null
  const folder = variables['MAIL_DIR'] ?? join(dataDir, 'mails')
  const server = createServer((request, response) => {
    const page = isLocal(request) && request.method === 'GET' ? pageAt(folder, request.url ?? '/') : null
    response.writeHead(page === null ? 404 : 200, headers).end(page ?? 'Introuvable')
  })
  try {
    await listen(server, PORT)
  } catch {
    // Another service of this machine has it: any port will do, the summary says which one.
    await listen(server, 0)
  }
  const { port } = server.address() as AddressInfo
  return {
    url: `http://${LOOPBACK}:${port}`,
    close: () => new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    }),
  }
}
