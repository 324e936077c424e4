import { type Answer, startCms, type TestCms } from './cms.ts'

/** Who holds an account of the admin. */
export const accounts = ['strapi-super-admin', 'editor', 'deployment-officer', 'producer', 'observer'] as const

/** One CMS, and one account of each role, for all the tests of its doors: starting and signing in take longer than most of them. */
export interface Doors {
  readonly cms: TestCms
  readonly tokens: Record<string, string>
  readonly ids: Readonly<Record<string, number>>
  /** Asks as somebody, JSON in and out. */
  ask(account: string, path: string, method?: string, body?: object): Promise<Answer>
}

export async function openDoors(): Promise<Doors> {
  const cms = await startCms({ MAIL_WORKER: 'false', CMS_SERVE_ADMIN: 'true' })
  const signedIn = await Promise.all(accounts.map(async (account) => {
    const token = await cms.signIn(account)
    const { id } = await cms.strapi.db.query('admin::user').findOne({ where: { email: `${account}@example.org` } })
    return { account, token, id: Number(id) }
  }))
  const tokens: Record<string, string> = Object.fromEntries(signedIn.map(({ account, token }) => [account, token]))
  const ids = Object.fromEntries(signedIn.map(({ account, id }) => [account, id]))
  return {
    cms, tokens, ids,
    ask: (account, path, method = 'GET', body) => cms.request(path, { method, token: tokens[account], ...(body ? { body } : {}) }),
  }
}
