import type { Stack } from '../../../../config/src/testing/stack.ts'

interface Listed {
  results: { documentId: string; slug: string }[]
}

/** What the admin's own pages ask of the CMS, as an editor signed in: for tests that are not about the admin's screens. */
export interface EditorApi {
  documentIdOf(type: string, slug: string): Promise<string>
  /** Saves changes and publishes them; resolves when the CMS has answered. */
  publish(type: string, documentId: string, changes: object): Promise<void>
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
  }
}

async function ask(url: string, init: RequestInit): Promise<unknown> {
  const response = await fetch(url, { ...init, headers: { 'content-type': 'application/json', connection: 'close', ...init.headers } })
  if (!response.ok) throw new Error(`${init.method ?? 'GET'} ${url}: ${response.status} ${await response.text()}`)
  return response.json()
}
