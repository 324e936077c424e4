import { request } from 'node:https'

export interface Answer {
  readonly status: number
  readonly text: string
}

interface Asked {
  readonly method?: string
  readonly token?: string
  readonly body?: unknown
}

const PORT = 443
const TIMEOUT_MS = 20_000

/** Asks a host of the proxy on this machine, whose certificate is its own. Rejects when it does not answer. */
export function ask(host: string, path: string, { method = 'GET', token, body }: Asked = {}): Promise<Answer> {
  const headers = { ...(token === undefined ? {} : { authorization: `Bearer ${token}` }), ...(body === undefined ? {} : { 'content-type': 'application/json' }) }
  return new Promise((resolve, reject) => {
    const sent = request({ host: '127.0.0.1', port: PORT, servername: host, path, method, headers: { host, ...headers }, rejectUnauthorized: false, timeout: TIMEOUT_MS }, (answer) => {
      let text = ''
      answer.setEncoding('utf8').on('data', (part: string) => { text += part }).once('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    sent.once('error', reject).once('timeout', () => sent.destroy(new Error(`${host}${path} did not answer`))).end(body === undefined ? undefined : JSON.stringify(body))
  })
}
