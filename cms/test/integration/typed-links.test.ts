import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, type TestCms } from './support/cms.ts'
import { sendImport } from './support/import-file.ts'
import { aProposal, ask, unproved } from './support/submissions.ts'

/** Addresses that read as one thing and lead to another, and the reason that is given. */
const deceitful: readonly (readonly [href: string, reason: RegExp])[] = [
  ['/\\autre.example', /barre oblique inversée/], ['https:\\\\autre.example', /barre oblique inversée/], ['https://culture.gouv.fr\\@autre.example', /barre oblique inversée/],
  ['https://culture.gouv.fr\t.autre.example', /caractère invisible/], ['https://autre.example/\r\nx', /retour à la ligne/], ['https://cul\u200bture.gouv.fr', /caractère invisible/], ['https://exemple.fr/\u202efdp.exe', /caractère invisible/],
  ['https://culture.gouv.fr@autre.example', /identifiant/], ['https://a:b@autre.example', /identifiant/],
  ['https://culture。gouv.fr', /signes que les navigateurs remplacent/], ['https://culture.gouv.fr\u2044aide.example', /signes que les navigateurs remplacent/],
]

const STRUCTURE = 'api::partner-structure.partner-structure'
const OPPORTUNITY = 'api::opportunity.opportunity'
const RESOURCE = 'api::resource.resource'
const TESTIMONIAL = 'api::testimonial.testimonial'
const inText = (url: string) => [{ type: 'paragraph', children: [{ type: 'link', url, children: [{ type: 'text', text: 'Le ministère' }] }] }]

/** Every place of the admin where an address is typed, by the field that the refusal names. */
const places: readonly (readonly [field: string, uid: string, data: (url: string) => object])[] = [
  ['website', STRUCTURE, (website) => ({ name: 'x', website })],
  ['socialLinks.0.url', STRUCTURE, (url) => ({ name: 'x', socialLinks: [{ label: 'x', url }] })],
  ['commitments.0.proofUrl', STRUCTURE, (proofUrl) => ({ name: 'x', commitments: [{ proofUrl }] })],
  ['sourceUrl', OPPORTUNITY, (sourceUrl) => ({ title: 'x', sourceUrl })],
  ['application.applyUrl', OPPORTUNITY, (applyUrl) => ({ title: 'x', application: { applyUrl } })],
  ['transparency.editions.0.url', OPPORTUNITY, (url) => ({ title: 'x', transparency: { editions: [{ year: 2025, url }] } })],
  ['description', OPPORTUNITY, (url) => ({ title: 'x', description: inText(url) })],
  ['usefulLinks.0.url', RESOURCE, (url) => ({ title: 'x', usefulLinks: [{ label: 'x', url }] })],
  ['body.0.content', RESOURCE, (url) => ({ title: 'x', body: [{ __component: 'body.text', content: inText(url) }] })],
  ['person.website', TESTIMONIAL, (website) => ({ title: 'x', person: { website } })],
]

describe('a link that would mislead is refused where it is typed, with the reason', () => {
  let cms: TestCms
  let editor: string

  beforeAll(async () => {
    cms = await startCms()
    editor = await cms.signIn('editor')
  })
  afterAll(() => cms.stop())

  it.each(places)('in the admin, %s of %s', async (field, uid, dataOf) => {
    for (const [href, reason] of deceitful) {
      const { status, text } = await cms.request(`/content-manager/collection-types/${uid}`, { method: 'POST', body: dataOf(href), token: editor })
      expect(status, `${href} ${text}`).toBe(400)
      const { error } = JSON.parse(text) as { error: { details: { errors: { path: (string | number)[]; message: string }[] } } }
      expect(error.details.errors.map(({ path, message }) => [path.join('.'), message]), href).toEqual([[field, expect.stringMatching(reason)]])
    }
    expect((await cms.request(`/content-manager/collection-types/${uid}`, { method: 'POST', body: dataOf('https://exemple.fr/a?b=c#d'), token: editor })).status).toBe(201)
  })

  interface Told {
    readonly preview: {
      readonly problems: readonly { readonly column: string; readonly message: string }[]
      readonly entries: readonly { readonly fields: readonly { readonly to: string }[] }[]
    }
  }
  const send = async (text: string, name: string): Promise<Told> => (await sendImport<Told>(cms, { text, name, token: editor })).body

  it('in a table that is imported, line by line', async () => {
    const quoted = deceitful.map(([href], index) => `Bourse ${index},"${href}"`)
    const { preview } = await send(`title,application.applyUrl\n${quoted.join('\n')}\n`, 'a.csv')
    for (const [index, [href, reason]] of deceitful.entries()) expect(preview.problems.map(({ message }) => message)[index], href).toMatch(reason)
  })

  it('in JSON that is imported, in fields and in texts', async () => {
    for (const [href, reason] of deceitful) {
      const { preview } = await send(JSON.stringify({ opportunity: [{ title: 'Une', sourceUrl: href, description: inText(href) }] }), 'a.json')
      expect(preview.problems.map(({ column, message }) => [column.split('.').at(-1), reason.test(message)]).sort(), href).toEqual([['description', true], ['sourceUrl', true]])
    }
  })

  it('by a structure that proposes an opportunity', async () => {
    for (const [href, reason] of deceitful) {
      const proposal = aProposal()
      const { status, json } = await ask(cms, '', { ...proposal, opportunity: { ...proposal.opportunity, applyUrl: href }, protection: unproved })
      const { pointer, detail } = json['errors']?.['0'] ?? {}
      expect([status, pointer], href).toEqual([422, '/opportunity/applyUrl'])
      // A line of the form takes no control at all, and says so in its own words.
      expect([reason, /caractères invisibles/].some((one) => one.test(String(detail))), `${href} ${String(detail)}`).toBe(true)
    }
  })

  it('and one whose letters imitate others shows where it leads, before it is imported', async () => {
    const { preview } = await send('title,application.applyUrl\nBourse,https://\u0441ulture.gouv.fr/a\n', 'a.csv')
    expect(preview.entries[0]?.fields.map(({ to }) => to)).toContain('https://\u0441ulture.gouv.fr/a (xn--ulture-hrf.gouv.fr)')
  })
})
