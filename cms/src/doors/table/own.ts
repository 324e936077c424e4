import { editors, everyone, given, type JudgedRoute, officers, superAdmin } from '../judged-route.ts'

const readers = everyone.filter((role) => role !== 'producer')
const decision = '/:type/:documentId'

/** The routes that this CMS adds to the admin: each asks besides what may be done with the document that it names. */
export const own: readonly JudgedRoute[] = [
  {
    route: 'GET /admin/moderation', to: officers,
    takes: ['state', 'kind', 'assignee', 'text', 'from', 'before', 'page'],
  },
  { route: 'GET /admin/moderation/:documentId', to: officers },
  { route: 'GET /admin/moderation/:documentId/fields', to: officers, takes: ['opportunity'] },
  { route: 'POST /admin/moderation/:documentId/:event', to: officers },
  { route: 'GET /admin/deliveries', to: officers, takes: ['status'] },
  { route: 'POST /admin/deliveries/:documentId/resend', to: officers },
  { route: 'POST /admin/exchange/import', to: officers },
  { route: 'GET /admin/exchange/export/published', to: readers },
  {
    route: 'GET /admin/exchange/export/list/:uid', to: readers,
    takes: ['page', 'pageSize', 'sort', 'filters', '_q', 'status'], why: 'The address of the list that is exported.',
  },
  ...given(everyone, [
    `POST /admin/preview${decision}`, `GET /admin/review${decision}`, `POST /admin/review${decision}/schedule`,
    `POST /admin/review${decision}/cancel`, `POST /admin/review${decision}/:event`, 'GET /admin/desk/counts',
    'GET /admin/opening/lines',
  ]),
  ...given(officers, [`POST /admin/preview${decision}/share`, `POST /admin/preview${decision}/withdraw`]),
  { route: 'GET /admin/desk/opportunities/:documentId', to: readers },
  ...given(officers, [
    'POST /admin/desk/opportunities/:documentId/verification', 'POST /admin/desk/opportunities/:documentId/renewal',
  ]),
  // Who has given her password and has no session yet; then the administration.
  ...given('anybody', ['POST /admin/second-factor/key', 'POST /admin/second-factor/verification']),
  ...given(superAdmin, ['GET /admin/second-factor/accounts', 'POST /admin/second-factor/accounts/:id/reset']),
  ...given(editors, ['GET /admin/journal/verification', 'GET /admin/journal/journal.csv']),
]
