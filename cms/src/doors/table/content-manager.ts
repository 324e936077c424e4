import {
  cloneSource, eachDocument, eachDocumentRead, eachRelatedDocument, uidOfWriter,
} from '../guards/documents.ts'
import { layoutOfParts } from '../guards/rights.ts'
import { relationSource } from '../guards/relations.ts'
import { closed, editors, everyone, given, type JudgedRoute, officers, superAdmin, writers } from '../judged-route.ts'

const collection = '/content-manager/collection-types/:model'
const single = '/content-manager/single-types/:model'
const relations = '/content-manager/relations/:model'

/** What the list view writes in its own address, and hands on. */
export const listParameters = [
  'page', 'pageSize', 'sort', 'filters', '_q', 'locale',
  'status', 'publicationFilter', 'hasPublishedVersion', 'publicationStatusFilter',
] as const
const version = ['status', 'locale'] as const
const pages = [...version, 'page', 'pageSize'] as const
const choices = ['_q', '_filter', 'id', 'idsToInclude', 'idsToOmit', ...pages] as const

/** Each asks the right on the type, then on the document. */
const documents: readonly JudgedRoute[] = [
  { route: `GET ${collection}`, to: everyone, takes: listParameters },
  { route: `GET ${collection}/:id`, to: everyone, takes: version },
  { route: `POST ${collection}`, to: writers, takes: version },
  { route: `PUT ${collection}/:id`, to: writers, takes: version },
  { route: `DELETE ${collection}/:id`, to: writers, takes: version },
  { route: `POST ${collection}/clone/:sourceId`, to: writers, takes: version, guard: cloneSource },
  { route: `POST ${collection}/auto-clone/:sourceId`, to: writers, takes: version, guard: cloneSource },
  { route: `POST ${collection}/actions/publish`, to: officers, takes: version },
  { route: `POST ${collection}/:id/actions/publish`, to: officers, takes: version },
  { route: `POST ${collection}/:id/actions/unpublish`, to: officers, takes: version },
  { route: `POST ${collection}/:id/actions/discard`, to: writers, takes: version },
  { route: `POST ${collection}/actions/bulkDelete`, to: writers, takes: version, guard: eachDocument('delete') },
  { route: `POST ${collection}/actions/bulkPublish`, to: officers, takes: version, guard: eachDocument('publish') },
  {
    route: `POST ${collection}/actions/bulkUnpublish`, to: officers, takes: version, guard: eachDocument('publish'),
  },
  {
    route: `POST ${collection}/actions/bulkFindForValidation`, to: everyone, takes: version,
    guard: eachDocumentRead,
  },
  { route: `GET ${collection}/:id/actions/countDraftRelations`, to: everyone, takes: version },
  {
    route: `GET ${collection}/actions/countManyEntriesDraftRelations`, to: everyone,
    takes: ['documentIds', ...version], guard: eachRelatedDocument,
  },
]

const singles: readonly JudgedRoute[] = [
  { route: `GET ${single}`, to: editors, takes: version },
  { route: `PUT ${single}`, to: editors, takes: version },
  { route: `DELETE ${single}`, to: editors, takes: version },
  { route: `POST ${single}/actions/publish`, to: editors, takes: version },
  { route: `POST ${single}/actions/unpublish`, to: editors, takes: version },
  { route: `POST ${single}/actions/discard`, to: editors, takes: version },
  { route: `GET ${single}/actions/countDraftRelations`, to: editors, takes: version },
]

/** The content manager: its lists, its forms, and what they ask of themselves. */
export const contentManager: readonly JudgedRoute[] = [
  ...documents,
  ...singles,
  { route: `GET ${relations}/:targetField`, to: everyone, takes: choices, guard: relationSource },
  { route: `GET ${relations}/:id/:targetField`, to: everyone, takes: pages, guard: relationSource },
  { route: 'POST /content-manager/uid/generate', to: writers, takes: ['locale'], guard: uidOfWriter },
  { route: 'POST /content-manager/uid/check-availability', to: writers, takes: ['locale'], guard: uidOfWriter },
  // Names and labels of fields, no value.
  ...given(everyone, [
    'GET /content-manager/init', 'GET /content-manager/content-types', 'GET /content-manager/content-types-settings',
    'GET /content-manager/components', 'GET /content-manager/components/:uid/configuration',
    'GET /content-manager/content-types/:uid/configuration',
  ]),
  { route: 'PUT /content-manager/content-types/:uid/configuration', to: superAdmin },
  { route: 'PUT /content-manager/components/:uid/configuration', to: superAdmin, guard: layoutOfParts },
  {
    route: 'GET /content-manager/homepage/recent-documents', to: everyone, takes: ['action'],
    why: 'Its documents are those that the asker reads.',
  },
  ...closed('It counts the documents of others; the desk has counts of its own.', [
    'GET /content-manager/homepage/count-documents',
  ]),
  {
    route: 'GET /content-manager/preview/url/:contentType', to: everyone,
    takes: ['documentId', 'locale', 'status'], why: 'Switched off: it answers nothing (ADR 21).',
  },
  ...closed('Strapi’s preview is switched off (ADR 21).', ['GET /content-manager/preview/script']),
]
