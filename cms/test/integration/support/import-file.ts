import type { TestCms } from './cms.ts'

const PATH = '/admin/exchange/import'
const BOUNDARY = 'limite'

export interface FileToImport {
  readonly text: string
  readonly name?: string
  /** The other answers of the import's screen. */
  readonly fields?: Readonly<Record<string, string>>
  /** Of who imports it. */
  readonly token: string
}

/** The request of a browser that imports a file, its body made: what is measured begins with sending it. */
export function importRequest({ url }: TestCms, { text, name = 'fichier.csv', fields = {}, token }: FileToImport) {
  const part = (head: string, value: string): string => `--${BOUNDARY}\r\nContent-Disposition: form-data; ${head}\r\n\r\n${value}\r\n`
  const body = new TextEncoder().encode([
    ...Object.entries(fields).map(([field, value]) => part(`name="${field}"`, value)),
    part(`name="files"; filename="${name}"\r\nContent-Type: application/octet-stream`, text),
    `--${BOUNDARY}--\r\n`,
  ].join(''))
  const headers = { 'authorization': `Bearer ${token}`, 'connection': 'close', 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }
  return { url: `${url}${PATH}`, method: 'POST', headers, body }
}

/** Imports a file as the screen does. */
export async function sendImport<Told>(cms: TestCms, file: FileToImport): Promise<{ readonly status: number; readonly body: Told }> {
  const { url, ...request } = importRequest(cms, file)
  const answer = await fetch(url, request)
  return { status: answer.status, body: await answer.json() as Told }
}
