import type { Asked } from '../../second-factor/enter.ts'
import { askFactor, askPassword, type Post } from './questions.ts'

/** What leads to a session: signing in, the link of an invitation, that of a forgotten password. */
const DOORS = /\/admin\/(?:login|register|reset-password)$/
const PROFILE = /\/admin\/users\/me$/
const GIVEN_UP = 'La connexion est abandonnée. Recommencez quand vous avez votre téléphone, ou un de vos codes de secours.'

const json = { 'content-type': 'application/json' }
const refusal = (message: string): Response => new Response(JSON.stringify({ error: { status: 400, name: 'ApplicationError', message } }), { status: 400, headers: json })

interface Answer {
  readonly data?: { readonly secondFactor?: Asked }
  readonly error?: { readonly message: string; readonly details?: { readonly asksPassword?: boolean } }
}

const read = (response: Response): Promise<Answer> => response.clone().json().catch(() => ({})) as Promise<Answer>

/** The server’s answer to a password, once the second factor that it asks for is given. */
async function withFactor(response: Response, post: Post): Promise<Response> {
  const { data } = await read(response)
  if (!data?.secondFactor) return response
  return await askFactor(data.secondFactor, post) ?? refusal(GIVEN_UP)
}

/** The same of a changed address, once the password is given: asked again as long as it is not the right one. */
async function withPassword(response: Response, send: (password: string) => Promise<Response>): Promise<Response> {
  let last = response
  let fault: string | null = null
  for (;;) {
    const { error } = await read(last)
    if (!error?.details?.asksPassword) return last
    const password = await askPassword(fault)
    if (password === null) return last
    last = await send(password)
    fault = (await read(last)).error?.message ?? null
  }
}

/**
 * Holds the requests whose answer is a question: Strapi’s pages know nothing of a second factor, nor of a password for an address. They get the answer once the
 * question is answered, as if it had taken longer.
 */
export function holdAccountRequests(): void {
  const plain = window.fetch.bind(window)
  window.fetch = async (input, init) => {
    const response = await plain(input, init)
    const { pathname, href } = new URL(input instanceof Request ? input.url : input, window.location.href)
    if (init?.method === 'POST' && DOORS.test(pathname)) {
      const base = href.replace(DOORS, '/admin')
      return withFactor(response, (path, body) => plain(base + path, { method: 'POST', headers: json, body: JSON.stringify(body), credentials: 'include' }))
    }
    if (init?.method === 'PUT' && PROFILE.test(pathname) && typeof init.body === 'string') {
      const profile = JSON.parse(init.body) as object
      return withPassword(response, (currentPassword) => plain(input, { ...init, body: JSON.stringify({ ...profile, currentPassword }) }))
    }
    return response
  }
}
