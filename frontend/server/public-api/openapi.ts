import { facetNamed, facetNames } from '../search/facets.ts'
import { sort } from '../search/sort.ts'
import { DEFAULT_PER_PAGE, MOST_PER_PAGE } from './answer.ts'
import { failure, opportunityDetail, opportunityItem, opportunityList } from './schemas.ts'
import type { JsonSchema, Shape } from './shape.ts'

interface Parameter {
  readonly name: string
  readonly in: 'query' | 'path' | 'header'
  readonly description: string
  readonly schema: JsonSchema
  readonly required?: boolean
  readonly style?: 'form'
  readonly explode?: boolean
}

interface Endpoint {
  readonly path: string
  readonly id: string
  readonly summary: string
  readonly parameters: readonly Parameter[]
  /** The name of what it answers, among the schemas below. */
  readonly answer: keyof typeof schemas
  readonly failures: Readonly<Record<string, string>>
}

/** What is named in the description. */
const schemas = { Opportunity: opportunityItem, OpportunityDetail: opportunityDetail, OpportunityList: opportunityList, Failure: failure } satisfies Readonly<Record<string, Shape<unknown>>>

const inQuery = (name: string, description: string, schema: JsonSchema): Parameter => ({ name, in: 'query', description, schema })

const ifNoneMatch: Parameter = { name: 'If-None-Match', in: 'header', description: 'L’ETag d’une réponse que vous avez gardée\u00a0: 304 si elle est encore juste.', schema: { type: 'string' } }

/** The parameters of the catalogue's page, then those of the API alone. */
const catalogueParameters: readonly Parameter[] = [
  inQuery('q', 'Mots cherchés.', { type: 'string', maxLength: 120 }),
  ...facetNames.map((name): Parameter => {
    const { label, vocabulary } = facetNamed(name)
    const hidden = facetNamed(name).hiddenByDefault ? ' Sans ce paramètre, ce qui est fermé ou suspendu n’est pas donné.' : ''
    return { ...inQuery(name, `${label} Plusieurs valeurs veulent dire «\u00a0ou\u00a0».${hidden}`, { type: 'array', items: { type: 'string', enum: vocabulary.terms.map(({ slug }) => slug) } }), style: 'form', explode: true }
  }),
  inQuery('age', 'Âge de la candidate, en années.', { type: 'integer', minimum: 12, maximum: 120 }),
  inQuery('tri', 'Ordre des réponses. La pertinence demande des mots.', { type: 'string', enum: sort.terms.map(({ slug }) => slug) }),
  inQuery('page', 'À partir de 1. Une page après la dernière est vide.', { type: 'integer', minimum: 1, default: 1 }),
  inQuery('perPage', 'Réponses par page.', { type: 'integer', minimum: 1, maximum: MOST_PER_PAGE, default: DEFAULT_PER_PAGE }),
]

/** Everything that the public API answers. */
export const endpoints: readonly Endpoint[] = [
  { path: '/api/opportunities', id: 'listOpportunities', summary: 'Chercher des opportunités', parameters: [...catalogueParameters, ifNoneMatch], answer: 'OpportunityList', failures: { 503: 'Le service démarre.' } },
  {
    path: '/api/opportunities/{slug}', id: 'readOpportunity', summary: 'Lire une opportunité',
    parameters: [{ name: 'slug', in: 'path', required: true, description: 'L’identifiant donné par la liste.', schema: { type: 'string' } }, ifNoneMatch],
    answer: 'OpportunityDetail', failures: { 404: 'Aucune opportunité publiée n’a cet identifiant.', 503: 'Le service démarre.' },
  },
]

const json = (schema: string) => ({ 'application/json': { schema: { $ref: `#/components/schemas/${schema}` } } })

function operationOf({ id, summary, parameters, answer, failures }: Endpoint) {
  return {
    operationId: id,
    summary,
    parameters,
    responses: {
      200: { description: 'La réponse.', headers: { ETag: { description: 'À rendre dans If-None-Match.', schema: { type: 'string' } } }, content: json(answer) },
      304: { description: 'Rien n’a changé depuis cet ETag.' },
      ...Object.fromEntries(Object.entries(failures).map(([status, description]) => [status, { description, content: json('Failure') }])),
    },
  }
}

/** The description of the public API (OpenAPI 3.1), whole from the tables above and of `schemas.ts`. */
export function openApi(siteUrl: string) {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Elles font la culture\u00a0: opportunités', version: '1.0.0',
      description: 'Lecture du catalogue des opportunités pour les femmes photographes. Sans clé ni inscription. Les paramètres sont ceux de la page du catalogue\u00a0; ce qui n’est pas compris est ignoré, et dit dans «\u00a0warnings\u00a0».',
      license: { name: 'Licence Ouverte 2.0', identifier: 'etalab-2.0' },
      contact: { name: 'Ministère de la Culture', url: `${siteUrl}/donnees-ouvertes` },
    },
    externalDocs: { description: 'Données ouvertes', url: `${siteUrl}/donnees-ouvertes` },
    servers: [{ url: siteUrl }],
    paths: Object.fromEntries(endpoints.map((endpoint) => [endpoint.path, { get: operationOf(endpoint) }])),
    components: { schemas: Object.fromEntries(Object.entries(schemas).map(([name, { schema }]) => [name, schema])) },
  }
}
