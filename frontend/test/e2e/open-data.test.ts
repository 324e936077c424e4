import { Ajv2020 } from 'ajv/dist/2020.js'
import { XMLValidator } from 'fast-xml-parser'
import { describe, expect, it } from 'vitest'
import { parseCsv } from '../support/csv.ts'
import { eventsOf, lineFaultsOf } from '../support/icalendar.ts'
import { useStack } from './support/use-stack.ts'
import { read } from './support/wait.ts'

interface List {
  readonly total: number
  readonly items: readonly { readonly slug: string; readonly url: string }[]
  readonly warnings: readonly string[]
}

/** A question with an answer in the demonstration content. */
const QUESTION = '?type=residence&statut=ouvertes'

describe('the catalogue, out of the site', () => {
  const stack = useStack()


  const ask = (path: string, headers: Readonly<Record<string, string>> = {}) => fetch(stack().siteUrl + path, { headers: { connection: 'close', ...headers } })
  const countOf = async (parameters: string): Promise<number> => ((await (await ask(`/api/opportunities${parameters}`)).json()) as List).total

  it('every form that the page offers is there, and answers the page’s own question', async () => {
    const { text } = await read(`${stack().siteUrl}/opportunites${QUESTION}`)
    const offered = [...text.matchAll(/href="(\/opportunites\/(?:flux|agenda|export)[^"]+)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))
    const total = await countOf(QUESTION)
    expect(total).toBeGreaterThan(0)
    const counts: Readonly<Record<string, (body: string) => number>> = {
      'flux.xml': (body) => (XMLValidator.validate(body) === true ? body.split('<entry>').length - 1 : -1),
      'flux.json': (body) => (JSON.parse(body) as { items: unknown[] }).items.length,
      'export.csv': (body) => parseCsv(body).length - 1,
      'export.json': (body) => (JSON.parse(body) as unknown[]).length,
      'agenda.ics': (body) => (lineFaultsOf(body).length === 0 ? new Set(eventsOf(body).filter(({ summary }) => summary.startsWith('Clôture')).map(({ component }) => component.getFirstPropertyValue('url'))).size : -1),
    }
    for (const [file, count] of Object.entries(counts)) {
      const href = offered.find((address) => address.startsWith(`/opportunites/${file}`)) ?? ''
      const response = await ask(href)
      // The CSV's own mark is what `text()` would swallow.
      expect([file, response.status, count(new TextDecoder('utf-8', { ignoreBOM: true }).decode(await response.arrayBuffer()))]).toEqual([file, 200, total])
    }
  })

  it.each([
    ['/opportunites/flux.xml', 'application/atom+xml; charset=utf-8'],
    ['/opportunites/flux.json', 'application/feed+json; charset=utf-8'],
    ['/opportunites/agenda.ics', 'text/calendar; charset=utf-8'],
    ['/opportunites/prix-francoise-demulder/agenda.ics', 'text/calendar; charset=utf-8'],
    ['/opportunites/export.csv', 'text/csv; charset=utf-8; header=present'],
    ['/opportunites/export.json', 'application/json; charset=utf-8'],
    ['/api/opportunities', 'application/json; charset=utf-8'],
    ['/api/opportunities/prix-francoise-demulder', 'application/json; charset=utf-8'],
    ['/api/openapi.json', 'application/json; charset=utf-8'],
  ])('%s is sent as %s, and not again to who has it; nonsense in its address changes nothing', async (path, type) => {
    const first = await ask(path)
    expect([first.status, first.headers.get('content-type'), first.headers.get('cache-control')]).toEqual([200, type, 'public, max-age=60'])
    const again = await ask(path, { 'if-none-match': first.headers.get('etag') ?? '' })
    expect([again.status, await again.text()]).toEqual([304, ''])
    expect((await ask(`${path}?type=%00&page=-1&age=x&tri[]=1&perPage=1e9`)).status).toBe(200)
  })

  it('scripts of other sites may read the API, not the rest', async () => {
    for (const path of ['/api/opportunities', '/api/opportunities/nulle-part', '/api/openapi.json']) {
      const { headers } = await ask(path, { origin: 'https://exemple.fr' })
      expect([path, headers.get('access-control-allow-origin'), headers.get('access-control-allow-credentials'), headers.get('cross-origin-resource-policy')]).toEqual([path, '*', null, 'cross-origin'])
    }
    expect((await ask('/api/suggestions?q=prix')).headers.get('access-control-allow-origin')).toBeNull()
  })

  it('the API answers as its own description says, failures included', async () => {
    const ajv = new Ajv2020({ strict: false, validateFormats: false })
    ajv.addSchema((await (await ask('/api/openapi.json')).json()) as Record<string, unknown>, 'api')
    const list = (await (await ask('/api/opportunities?q=photo&perPage=3&foo=1')).json()) as List
    expect(list.warnings).toEqual(['Le paramètre «\u00a0foo\u00a0» n’existe pas\u00a0: il a été ignoré.'])
    expect(list.items).toHaveLength(3)
    const cases: readonly [string, unknown][] = [
      ['OpportunityList', list],
      ['OpportunityDetail', await (await ask(`/api/opportunities/${list.items[0]?.slug}`)).json()],
      ['Failure', await (await ask('/api/opportunities/nulle-part')).json()],
    ]
    for (const [name, value] of cases) expect([name, ajv.validate({ $ref: `api#/components/schemas/${name}` }, value), ajv.errors]).toEqual([name, true, null])
    expect((await read(list.items[0]?.url ?? '')).status).toBe(200)
  })

  it('an opportunity without a date, or without existence, has no calendar', async () => {
    expect((await ask('/opportunites/nulle-part/agenda.ics')).status).toBe(404)
    const { items } = (await (await ask('/api/opportunities?statut=toute-l-annee&perPage=1')).json()) as List
    expect((await ask(`/opportunites/${items[0]?.slug}/agenda.ics`)).status).toBe(404)
  })

  it('the months of the calendar follow one another by links, with the filters kept', async () => {
    const { text } = await read(`${stack().siteUrl}/opportunites/calendrier?type=residence`)
    const next = /href="([^"]+)"[^>]*>(?:<[^>]+>)*Mois suivant/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? ''
    expect(next).toMatch(/^\/opportunites\/calendrier\?mois=\d{4}-\d\d&type=residence$/)
    expect((await read(stack().siteUrl + next)).status).toBe(200)
    const strange = await read(`${stack().siteUrl}/opportunites/calendrier?mois=9999-99&type=x`)
    expect([strange.status, strange.text.includes('Ce mois n’est pas dans le calendrier')]).toEqual([200, true])
  })

  it('the page of an opportunity offers its dates', async () => {
    const { text } = await read(`${stack().siteUrl}/opportunites/prix-francoise-demulder`)
    expect(text).toContain('href="/opportunites/prix-francoise-demulder/agenda.ics"')
    expect(text).toMatch(/href="\/opportunites\/calendrier(\?mois=\d{4}-\d\d)?"/)
  })
})
