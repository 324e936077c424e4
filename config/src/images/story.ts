import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { documentedCommands } from '../containers/operations.ts'
import { runShell } from '../containers/run-shell.ts'
import { Failure } from '../failure.ts'
import type { Progress } from '../progress.ts'
import type { Engine } from './engine.ts'
import { type Answer, ask } from './proxy.ts'
import { createVisitor } from './sign-in.ts'

const TITLE = 'Festival d’essai'
const CSV = `name,kind,presentation,updatedOn\n${TITLE},festival,Un festival qui sert aux essais.,2026-11-01\n`
const PERSON = { email: 'camille@example.org', password: 'Canard-tulipe-47' }
const STRUCTURES = 'api::partner-structure.partner-structure'
/** From the press of « Publier » to the page of the site. */
const SEEN_WITHIN_MS = 60_000
const POLL_MS = 500

/** A proposal as the site hands it over, asked from inside: the API is not routed. */
const PROPOSE = `
const proposal = { structure: { name: 'Festival', kind: 'festival', siret: '13002526500013', region: 'bretagne' },
  contact: { name: 'Camille Martin', email: 'camille@example.org' }, source: { declaration: 'organiser' },
  opportunity: { title: 'Prix', tagline: 'Un prix pour essayer tout ce que fait ce site', kind: 'prize', benefits: ['funding'],
    description: 'Un prix.', amountMax: 8000, applyUrl: 'https://www.example.org/candidater', documents: [{ kind: 'portfolio' }] },
  calendar: { rhythm: 'yearly', windows: [{ opensOn: '2027-01-04', closesOn: '2027-03-12' }] },
  conditions: { audience: 'women', fees: 'no', ageMax: 35 } }
const headers = { authorization: 'Bearer ' + process.env.CMS_SUBMISSION_TOKEN, 'content-type': 'application/json',
  'x-visitor-address': '10.0.0.1', 'idempotency-key': '0123456789abcdef0123456789abcdef' }
fetch('http://127.0.0.1:1337/api/submissions', { method: 'POST', headers, body: JSON.stringify({ ...proposal, protection: { proof: null, trap: '', elapsedMs: 60000 } }) })
  .then(async (answer) => { if (!answer.ok) { console.error(answer.status, await answer.text()); process.exitCode = 1 } })
`

interface Place {
  readonly engine: Engine
  /** Of the version that runs. */
  readonly folder: string
  readonly scratch: string
  readonly site: string
  readonly desk: string
  readonly progress: Progress
}

/** Runs a command of that version's docs/operations.md that holds all of these words, with what follows. */
async function documented({ engine, scratch, folder }: Place, words: readonly string[], more = ''): Promise<string> {
  const text = readFileSync(join(folder, 'docs/operations.md'), 'utf8')
  const command = documentedCommands(text).find((one) => words.every((word) => one.includes(word)))
  if (command === undefined) throw new Failure(`docs/operations.md gives no command with ${words.join(' ')}.`)
  return shell(engine, `${command}${more}`, scratch)
}

async function shell({ environment }: Engine, command: string, cwd: string): Promise<string> {
  const { code, text } = await runShell(command, { cwd, environment })
  if (code !== 0) throw new Failure(`${command} ended with ${code}:\n${text}`)
  return text
}

/** Asks until the answer is good, or throws a Failure with the last one. */
async function until(what: string, attempt: () => Promise<Answer>, isGood: (answer: Answer) => boolean): Promise<void> {
  const end = Date.now() + SEEN_WITHIN_MS
  for (;;) {
    const answer = await attempt().catch((error: unknown): Answer => ({ status: 0, text: String(error) }))
    if (isGood(answer)) return
    if (Date.now() > end) throw new Failure(`${what}: not within ${SEEN_WITHIN_MS / 1000} s. Last: ${answer.status} ${answer.text.slice(0, 300)}`)
    await delay(POLL_MS)
  }
}

const expectStatus = (what: string, { status, text }: Answer, wanted = 200): void => {
  if (status !== wanted) throw new Failure(`${what}: ${status} instead of ${wanted}: ${text.slice(0, 300)}`)
}

/** From an empty installation to a structure that visitors read: administrator, import, publication. */
export async function openService(place: Place): Promise<void> {
  const { progress, scratch, desk, site } = place
  await progress.step('the proxy answers for both hosts', async () => {
    await until('the site', () => ask(site, '/'), ({ status }) => status === 200)
    expectStatus('the API is not routed', await ask(desk, '/api/published'), 404)
  })
  await progress.step('the first administrator', () => documented(place, ['admin:create-user'], ` --firstname=Camille --email=${PERSON.email} --password=${PERSON.password}`))
  await progress.step('an import', async () => {
    writeFileSync(join(scratch, 'calls.csv'), CSV)
    await documented(place, ['cat > /tmp/calls.csv'])
    await documented(place, ['import.js', '--apply'])
  })
  await progress.step('signing in, and a publication that visitors read', async () => {
    const token = await signIn(desk)
    const list = await ask(desk, `/content-manager/collection-types/${STRUCTURES}`, { token })
    expectStatus('the list of structures', list)
    const documentIds = (JSON.parse(list.text) as { results: { documentId: string }[] }).results.map(({ documentId }) => documentId)
    expectStatus('publishing', await ask(desk, `/content-manager/collection-types/${STRUCTURES}/actions/bulkPublish`, { method: 'POST', token, body: { documentIds } }))
    await seen(place)
  })
}

const signInAsHer = createVisitor(PERSON)

/** Answers the token of her session. */
const signIn = (desk: string): Promise<string> => signInAsHer(async (path, body) => {
  const answer = await ask(desk, path, { method: 'POST', body })
  expectStatus(`signing in (${path})`, answer)
  return JSON.parse(answer.text) as unknown
})

const seen = ({ site }: Place): Promise<void> => until('the published structure on the site', () => ask(site, '/structures'), ({ status, text }) => status === 200 && text.includes(TITLE))

/** What goes on: a mail, and each half started again while the other serves. */
export async function keepServing(place: Place): Promise<void> {
  const { engine, progress, scratch, desk } = place
  await progress.step('a mail, kept where the document says', async () => {
    writeFileSync(join(scratch, 'propose.cjs'), PROPOSE)
    await shell(engine, 'docker compose exec -T cms node - < propose.cjs', scratch)
    await until('a mail in /tmp/mails', async () => ({ status: 0, text: (await runShell(`docker compose exec -T cms sh -c 'cat /tmp/mails/*.json'`, { cwd: scratch, environment: engine.environment })).text }), ({ text }) => text.includes(PERSON.email))
  })
  await progress.step('the CMS started again', async () => {
    await engine.restart('cms')
    await signIn(desk)
  })
  await progress.step('the site started again', async () => {
    await engine.restart('frontend')
    await seen(place)
  })
}

/** After an update: what was published and who may sign in are still there. */
export async function afterUpdate(place: Place): Promise<void> {
  await seen(place)
  await signIn(place.desk)
}
