import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, type TestCms } from './support/cms.ts'
import { publishStructure } from './support/content.ts'
import { isOnPostgres } from './support/database.ts'
import { type FarClient, farClient } from './support/far-client.ts'
import { importRequest } from './support/import-file.ts'
import { longestHold } from './support/longest-hold.ts'

const MEGABYTE = 1024 * 1024
/** Below the limit of a file. */
const SIZE = 9 * MEGABYTE
/** Promised to everybody else while a file is read, written or exported. */
const LONGEST_MS = 200
const ROWS = 20_000
/** A hold of our making shows each time; one of a busy machine's, which counts the thread's time a little long, does not. */
const AGAIN = { retry: 1, timeout: 5 * 60_000 }
const IMPORTED = 1500

const rows = (head: string, row: (index: number) => string, count = ROWS): string => `${head}\n${Array.from({ length: count }, (_, index) => row(index)).join('\n')}\n`
const fill = (piece: string, before = ''): string => before + piece.repeat(Math.floor((SIZE - before.length) / piece.length))
const realistic = (index: number): string => `Bourse ${index};x-${index};Festival d’essai;prize;Dotation financière|Résidence;Chaque année;04/01/2027;12/03/2027 18:00;8 000 €;all;Bretagne;https://exemple.fr/${index};"Un texte.\nDeux lignes pour la fiche ${index}."`
const HEAD = 'title;externalId;organiser;kind;Besoins couverts;rhythm;windows.1.opensAt;windows.1.closesAt;funding.amountMin;eligibility.audience;eligibility.residence;application.applyUrl;description'

/** The worst that a file may be, by its shape; null where it is no worse than long. */
const shapes: Readonly<Record<string, { readonly name?: string; readonly text: () => string; readonly says: RegExp | null }>> = {
  'one line of commas': { text: () => fill(','), says: /colonne/ },
  'a heading, then one line of commas': { text: () => fill(',', 'title,kind\n'), says: /colonne/ },
  'one cell': { text: () => fill('a', 'title\n'), says: /caractère/ },
  'a heading that never ends': { text: () => fill('a'), says: /caractère/ },
  'one quoted cell of lines': { text: () => `${fill('\n', 'title\n"')}"`, says: /caractère/ },
  'quotes': { text: () => fill('"'), says: /caractère|guillemet/ },
  'quoted cells without end': { text: () => fill('"",', 'title\n'), says: /colonne/ },
  'empty lines': { text: () => fill('\n', 'title\n'), says: /ligne|cellule/ },
  'lines of one letter': { text: () => fill('a\n', 'title\n'), says: /ligne/ },
  'lines of commas': { text: () => fill(`${','.repeat(399)}\n`, `title${',kind'.repeat(399)}\na`), says: /cellule|Deux colonnes/ },
  'four hundred columns that nobody knows': { text: () => rows(Array.from({ length: 400 }, (_, index) => `c${index}`).join(','), () => ','.repeat(399), 3000), says: null },
  'every value wrong': { text: () => rows('title;kind;rhythm;verifiedOn;windows.1.closesAt;funding.amountMin', () => 'x;x;x;x;x;x'), says: /n’est pas un choix/ },
  'one name for every line': { text: () => rows('title;externalId', (index) => `Même titre;${index}`), says: /portent ce nom/ },
  'a table of parity about one structure': { text: () => rows('id,name,annee,nb_femmes_exposees,nb_total_exposes', (index) => `1,Festival,${1900 + (index % 200)},1,2`), says: null },
  'twenty thousand new documents': { text: () => rows(HEAD, realistic), says: null },
  'JSON of brackets': { name: 'a.json', text: () => fill('['), says: /emboîtés/ },
  'JSON of objects in one another': { name: 'a.json', text: () => fill('{"a":'), says: /emboîtés/ },
  'JSON of millions of numbers': { name: 'a.json', text: () => `${fill('0,', '{"opportunity":[')}0]}`, says: /valeur/ },
  'JSON of one text': { name: 'a.json', text: () => `${fill('a', '{"opportunity":[{"title":"')}"}]}`, says: /trop long/ },
  'JSON of names that nobody knows': { name: 'a.json', text: () => `{"opportunity":[{"title":"a",${Array.from({ length: 500_000 }, (_, index) => `"n${index}":1`).join(',')}}]}`, says: /trop d’éléments/ },
  'JSON of twenty thousand documents': { name: 'a.json', text: () => JSON.stringify({ opportunity: Array.from({ length: ROWS }, (_, index) => ({ title: `Bourse ${index}`, externalId: `j-${index}`, kind: 'prize', organiser: 'Festival d’essai', windows: [{ closesAt: '12/03/2027' }], eligibility: { audience: 'all' } })) }), says: null },
}

describe('while a file is exchanged, everybody else is answered', () => {
  let cms: TestCms
  let editor: string
  let client: FarClient

  beforeAll(async () => {
    client = farClient()
    cms = await startCms()
    editor = await cms.signIn('editor')
    await publishStructure(cms.strapi)
  })
  afterAll(() => Promise.all([cms.stop(), client.end()]))

  /** Made before anything is measured. */
  const requestOf = (text: string, name = 'a.csv', fields = {}) => importRequest(cms, { text, name, fields, token: editor })
  const send = ({ url, ...request }: ReturnType<typeof requestOf>) => client.ask(url, request)
  interface Told { readonly preview: { readonly fingerprint: string; readonly problems: readonly { readonly message: string }[]; readonly problemCount: number; readonly counts: object } }

  // A file is read before any database is asked: once is enough.
  it.skipIf(isOnPostgres).each(Object.keys(shapes))('the preview of %s', AGAIN, async (shape) => {
    const { name = 'a.csv', text: make, says } = shapes[shape] ?? { text: () => '', says: null }
    const request = requestOf(make(), name)
    const { result, held } = await longestHold(() => send(request))
    console.log(`${shape}: ${Math.round(held)} ms`)
    expect(result.status, result.text.slice(0, 500)).toBe(200)
    const { preview } = JSON.parse(result.text) as Told
    if (says) expect(preview.problems.map(({ message }) => message).join(' ')).toMatch(says)
    expect(result.text.length).toBeLessThan(2 * MEGABYTE)
    expect(held).toBeLessThan(LONGEST_MS)
  })

  it('the import of thousands of documents, their import again, and the export of their list', async () => {
    const text = rows(HEAD, realistic, IMPORTED)
    for (const counts of [{ created: IMPORTED }, { unchanged: IMPORTED }]) {
      const { preview } = JSON.parse((await send(requestOf(text))).text) as Told
      const request = requestOf(text, 'a.csv', { fingerprint: preview.fingerprint })
      const { result, held } = await longestHold(() => send(request))
      console.log(`import: ${Math.round(held)} ms`)
      expect(result.status, result.text.slice(0, 500)).toBe(200)
      expect((JSON.parse(result.text) as Told).preview.counts).toMatchObject(counts)
      expect(held).toBeLessThan(LONGEST_MS)
    }
    for (const path of ['list/api::opportunity.opportunity', 'published']) {
      const headers = { authorization: `Bearer ${editor}` }
      const { result, held } = await longestHold(() => client.ask(`${cms.url}/admin/exchange/export/${path}`, { headers, keeps: false }))
      console.log(`export of ${path}: ${Math.round(held)} ms, ${result.bytes} bytes`)
      expect(result.status).toBe(200)
      expect(held).toBeLessThan(LONGEST_MS)
    }
  }, 20 * 60_000)

  it('as many files as one likes: some are told to come back', async () => {
    const request = requestOf(rows('title;externalId', (index) => `Titre ${index};${index}`, 1000))
    const answers = await Promise.all(Array.from({ length: 40 }, () => send(request)))
    expect([...new Set(answers.map(({ status }) => status))].sort()).toEqual([200, 503])
    expect(answers.filter(({ status }) => status === 503).every((answer) => answer.text.includes('recommencez dans une minute'))).toBe(true)
  }, 5 * 60_000)
})
