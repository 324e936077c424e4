import { Validator } from '@seriousme/openapi-schema-validator'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { describe, expect, test } from 'vitest'
import { opportunitiesAnswer, opportunityAnswer } from '../../../server/public-api/answer.ts'
import { endpoints, openApi } from '../../../server/public-api/openapi.ts'
import { allOf } from '../../../server/published/lookup.ts'
import { facetNames } from '../../../server/search/facets.ts'
import { cataloguePage } from '../../../server/presenters/catalogue.ts'
import { parseQuery } from '../../../server/search/query.ts'
import { NOW } from '../../fixtures/documents.ts'
import { demonstrationEdition } from '../../support/demonstration.ts'

const SITE = 'https://exemple.fr'
const edition = demonstrationEdition(NOW)
const scope = { edition, siteUrl: SITE, now: NOW }
const description = openApi(SITE)

const ajv = new Ajv2020({ allErrors: true, strict: false, formats: {
  'uri': (value: string) => URL.canParse(value),
  'date': /^\d{4}-(0[1-9]|1[0-2])-([0-2]\d|3[01])$/,
  'date-time': (value: string) => /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(value) && !Number.isNaN(Date.parse(value)),
} })
ajv.addSchema(description, 'api')
/** What a value, as sent, breaks of the schema that describes it. */
const faultsOf = (schema: string, value: unknown): string[] => {
  const validate = ajv.getSchema(`api#/components/schemas/${schema}`)
  if (!validate) throw new Error(`${schema} is not described`)
  validate(JSON.parse(JSON.stringify(value)))
  return (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`)
}

describe('the description of the public API', () => {
  test('is OpenAPI 3.1, to the letter', async () => {
    const { valid, errors } = await new Validator().validate({ ...description })
    expect([valid, errors]).toEqual([true, undefined])
    expect(endpoints.map(({ path }) => path)).toEqual(['/api/opportunities', '/api/opportunities/{slug}'])
  })

  test('names every parameter of the page, with its values', () => {
    const names = endpoints[0]?.parameters.filter((parameter) => parameter.in === 'query').map(({ name }) => name)
    expect(names).toEqual(['q', ...facetNames, 'age', 'tri', 'page', 'perPage'])
  })
})

describe('a list of opportunities', () => {
  const listOf = (raw: Readonly<Record<string, unknown>> = {}) => {
    const list = opportunitiesAnswer(scope, raw)
    expect(faultsOf('OpportunityList', list)).toEqual([])
    return list
  }

  test.each([{}, { q: 'résidence', type: ['residence', 'prix-ou-concours'] }, { statut: ['fermees', 'suspendues'], perPage: '100' }, { q: 'zzzz' }, { tri: 'montant', residence: 'bretagne', age: '30' }])(
    'answers what the page answers, in the same order, with the same counts: %j', (raw) => {
      const list = listOf(raw)
      const page = cataloguePage(edition, parseQuery(raw), NOW)
      expect([list.total, list.items.slice(0, 20).map(({ slug }) => slug)]).toEqual([page.total, page.items.map(({ slug }) => slug)])
      expect(list.facets).toEqual(Object.fromEntries(facetNames.map((name) => [name, page.facets[name].map(({ value, label, count }) => ({ value, label, count }))])))
      expect(list.warnings).toEqual([])
    })

  test('has the size asked for, 20 when nothing is asked; all pages between them hold each once', () => {
    const { total, items, perPage } = listOf()
    expect([perPage, items.length]).toEqual([20, 20])
    const slugs = Array.from({ length: Math.ceil(total / 7) }, (_, index) => listOf({ page: String(index + 1), perPage: '7' }).items.map(({ slug }) => slug)).flat()
    expect([slugs.length, new Set(slugs).size]).toEqual([total, total])
    expect(listOf({ page: '999' }).items).toEqual([])
  })

  test.each([
    [{ perPage: '0' }, '«\u00a0perPage\u00a0» est un nombre entre 1 et 100\u00a0: il a été ignoré.'],
    [{ perPage: '101' }, '«\u00a0perPage\u00a0» est un nombre entre 1 et 100\u00a0: il a été ignoré.'],
    [{ perPage: ['dix'] }, '«\u00a0perPage\u00a0» est un nombre entre 1 et 100\u00a0: il a été ignoré.'],
    [{ page: '-1' }, 'Le numéro de page n’existe pas\u00a0: voici la première page.'],
    [{ type: 'nimporte' }, 'Un choix du filtre «\u00a0Type d’opportunité\u00a0» n’existe pas\u00a0: il a été ignoré.'],
    [{ 'filtre[x]': '1' }, 'Le paramètre «\u00a0filtre[x]\u00a0» n’existe pas\u00a0: il a été ignoré.'],
  ])('says what it has not understood, and answers all the same: %j', (raw, warning) => {
    expect(listOf(raw)).toMatchObject({ page: 1, perPage: 20, total: listOf().total, warnings: [warning] })
  })

  test('names few of many unknown parameters', () => {
    const raw = Object.fromEntries(Array.from({ length: 300 }, (_, index) => [`${'x'.repeat(100)}${index}`, '1']))
    const { warnings } = listOf(raw)
    expect([warnings.length, warnings.at(-1), Math.max(...warnings.map(({ length }) => length)) < 120]).toEqual([6, '295\u00a0autres paramètres n’existent pas\u00a0: ils ont été ignorés.', true])
  })
})

describe('one opportunity', () => {
  test('each of the demonstration is as described, and nothing else leaves', () => {
    const faults = allOf(edition, 'opportunity').flatMap((entry) => faultsOf('OpportunityDetail', opportunityAnswer(scope, entry)).map((fault) => `${entry.document.slug}${fault}`))
    expect(faults).toEqual([])
  })

  test('begins with what the list says of it', () => {
    const [item] = opportunitiesAnswer(scope, {}).items
    const entry = allOf(edition, 'opportunity').find(({ document }) => document.slug === item?.slug)
    expect(entry && opportunityAnswer(scope, entry)).toMatchObject(item ?? {})
  })
})
