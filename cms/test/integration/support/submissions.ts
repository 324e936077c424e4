import { randomBytes } from 'node:crypto'
import { createRequire } from 'node:module'
import type { Challenge } from 'altcha-lib'
import type { Answer, TestCms } from './cms.ts'

const { solveChallenge }: typeof import('altcha-lib') = createRequire(import.meta.url)('altcha-lib')
const { deriveKey }: typeof import('altcha-lib/algorithms/pbkdf2') = createRequire(import.meta.url)('altcha-lib/algorithms/pbkdf2')

/** What a structure proposes, complete enough to be accepted. */
export const aProposal = (overrides: { email?: string; title?: string } = {}) => ({
  structure: { name: 'Festival d’essai', kind: 'festival', siret: '13002526500013', region: 'bretagne' },
  contact: { name: 'Camille Martin', email: overrides.email ?? 'camille@exemple.fr' },
  source: { declaration: 'organiser' },
  opportunity: {
    title: overrides.title ?? 'Prix d’essai', tagline: 'Un prix pour essayer tout ce que fait ce site', kind: 'prize', benefits: ['funding'], description: 'Un prix.\nDeux lignes.', amountMax: 8000,
    applyUrl: 'https://www.exemple.fr/candidater', documents: [{ kind: 'portfolio' }],
  },
  calendar: { rhythm: 'yearly', windows: [{ opensOn: '2027-01-04', closesOn: '2027-03-12' }] },
  conditions: { audience: 'women', fees: 'no', ageMax: 35 },
})

export const unproved = { proof: null, trap: '', elapsedMs: 60_000 }
export const newKey = (): string => randomBytes(16).toString('hex')
/** Another visitor each time. */
export const anAddress = (): string => [10, ...randomBytes(3)].join('.')

/** A request of the site's server about submissions. */
export const ask = (cms: Pick<TestCms, 'request' | 'submissionToken'>, path: string, body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
  cms.request(`/api/submissions${path}`, { method: 'POST', body, token: cms.submissionToken, headers: { 'x-visitor-address': anAddress(), 'idempotency-key': newKey(), ...headers } })

/** A solved challenge, as a browser sends it. */
export async function aProof(cms: Pick<TestCms, 'request' | 'submissionToken'>, action = 'submission'): Promise<string> {
  const { text } = await cms.request(`/api/submissions/challenge?action=${action}`, { token: cms.submissionToken })
  const challenge = JSON.parse(text) as Challenge
  const solution = await solveChallenge({ challenge, deriveKey })
  return Buffer.from(JSON.stringify({ challenge, solution })).toString('base64')
}

/** Another mailbox each time. */
export const anyEmail = (): string => `${randomBytes(6).toString('hex')}@exemple.fr`

interface Proposed {
  readonly reference: string
  readonly documentId: string
  /** Of the last link that its mails carry. */
  readonly secret: string
}

/** Sends a proposal, and reads its mail as its sender would; the outbox must be left alone. */
export async function propose(cms: TestCms, proposal: object): Promise<Proposed> {
  const { json } = await ask(cms, '', { ...proposal, protection: unproved })
  const reference = String(json['reference'])
  const { documentId } = await cms.strapi.db.query('api::submission.submission').findOne({ where: { reference } })
  const [letter] = await cms.strapi.db.connection('deliveries').where({ submission_reference: reference })
  return { reference, documentId: String(documentId), secret: /jeton=([\w-]{43})/.exec(String(letter.text_body))?.[1] ?? '' }
}

/** The same with its address confirmed, as editors find it. */
export async function proposeAndConfirm(cms: TestCms, proposal: object): Promise<Proposed> {
  const proposed = await propose(cms, proposal)
  const { json } = await ask(cms, '/confirm', { secret: proposed.secret })
  return { ...proposed, secret: String(json['secret']) }
}
