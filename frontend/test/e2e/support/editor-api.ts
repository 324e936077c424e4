import type { Stack } from '../../../../config/src/testing/stack.ts'

interface Listed {
  results: { documentId: string; slug: string }[]
}

/** What the admin's own pages ask of the CMS, as an editor signed in: for tests that are not about the admin's screens. */
export interface EditorApi {
  documentIdOf(type: string, slug: string): Promise<string>
  /** Saves changes and publishes them; resolves when the CMS has answered. */
  publish(type: string, documentId: string, changes: object): Promise<void>
  /** Saves a new draft, however incomplete; answers its documentId. */
  createDraft(type: string, values: object): Promise<string>
  /** The link that opens a draft on the site. */
  preview(type: string, documentId: string): Promise<string>
  /** Puts a file in the media library; throws with the CMS's words when it is refused. */
  upload(name: string, mime: string, bytes: Uint8Array, info: object): Promise<{ id: number; url: string }>
}

/** Signs in with the demonstration's account of that role. */
export async function signInToApi(stack: Pick<Stack, 'cmsUrl' | 'accounts'>, role = 'Éditrice'): Promise<EditorApi> {
  const account = stack.accounts.find((one) => one.role === role)
  const { data } = await ask(`${stack.cmsUrl}/admin/login`, { method: 'POST', body: JSON.stringify({ email: account?.email, password: account?.password }) }) as { data: { token?: string; accessToken?: string } }
  const authorization = `Bearer ${data.token ?? data.accessToken ?? ''}`
  const collection = (type: string): string => `${stack.cmsUrl}/content-manager/collection-types/api::${type}.${type}`
  return {
    async documentIdOf(type, slug) {
      const { results } = await ask(`${collection(type)}?filters[slug][$eq]=${slug}`, { headers: { authorization } }) as Listed
      const [found] = results
      if (!found) throw new Error(`No ${type} has the slug ${slug}`)
      return found.documentId
    },
    async publish(type, documentId, changes) {
      await ask(`${collection(type)}/${documentId}/actions/publish`, { method: 'POST', headers: { authorization }, body: JSON.stringify(changes) })
    },
    async createDraft(type, values) {
      const single = `${stack.cmsUrl}/content-manager/single-types/api::${type}.${type}`
      const { data: created } = await ask(type === 'home' ? single : collection(type), { method: type === 'home' ? 'PUT' : 'POST', headers: { authorization }, body: JSON.stringify(values) }) as { data: { documentId: string } }
      return created.documentId
    },
    async preview(type, documentId) {
      const { url } = await ask(`${stack.cmsUrl}/admin/preview/${type}/${documentId}`, { method: 'POST', headers: { authorization } }) as { url: string }
      return url
    },
    async upload(name, mime, bytes, info) {
      const form = new FormData()
      form.set('files', new Blob([new Uint8Array(bytes)], { type: mime }), name)
      form.set('fileInfo', JSON.stringify({ name, ...info }))
      const response = await fetch(`${stack.cmsUrl}/upload`, { method: 'POST', body: form, headers: { authorization, connection: 'close' } })
      if (!response.ok) throw new Error(`${name}: ${response.status} ${await response.text()}`)
      const [file] = await response.json() as { id: number; url: string }[]
      if (!file) throw new Error(`${name}: nothing was stored`)
      return file
    },
  }
}

async function ask(url: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(url, { ...init, headers: { 'content-type': 'application/json', connection: 'close', ...init.headers } })
  if (!response.ok) throw new Error(`${init.method ?? 'GET'} ${url}: ${response.status} ${await response.text()}`)
  return response.json()
}
