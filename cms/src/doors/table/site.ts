import { closed, given, type JudgedRoute } from '../judged-route.ts'

const collections = ['opportunities', 'pages', 'partner-structures', 'redirects', 'resources', 'testimonials', 'themes']
const singles = ['home', 'settings']

/** The site's tokens carry one scope each (src/tokens). */
const tokens: readonly JudgedRoute[] = [
  { route: 'GET /api/published', to: ['read-token'], takes: ['since', 'wait'] },
  { route: 'POST /api/preview', to: ['read-token'] },
  { route: 'POST /api/feedback', to: ['feedback-token'] },
  { route: 'GET /api/feedback/summary', to: ['read-token'] },
  { route: 'GET /api/submissions/challenge', to: ['submission-token'], takes: ['action'] },
  { route: 'GET /api/submissions/delay', to: ['submission-token'] },
  ...given(['submission-token'], [
    'POST /api/submissions', 'POST /api/submissions/corrections', 'POST /api/submissions/confirm',
    'POST /api/submissions/follow-up', 'POST /api/submissions/answer', 'POST /api/submissions/withdraw',
  ]),
]

/** The API of contents, which nobody asks: the site follows the feed. */
export const site: readonly JudgedRoute[] = [
  ...tokens,
  ...closed('Contents leave by the feed alone.', [
    ...collections.flatMap((name) => [
      `GET /api/${name}`, `GET /api/${name}/:id`, `POST /api/${name}`, `PUT /api/${name}/:id`, `DELETE /api/${name}/:id`,
    ]),
    ...singles.flatMap((name) => [`GET /api/${name}`, `PUT /api/${name}`, `DELETE /api/${name}`]),
    'POST /api/upload', 'GET /api/upload/files', 'GET /api/upload/files/page', 'GET /api/upload/files/:id',
    'DELETE /api/upload/files/:id', 'GET /api/i18n/locales', 'POST /api/email',
    'GET /api/content-type-builder/content-types', 'GET /api/content-type-builder/content-types/:uid',
    'GET /api/content-type-builder/components', 'GET /api/content-type-builder/components/:uid',
  ]),
  ...closed('The public has no accounts.', [
    'GET /api/connect/(.*)', 'POST /api/auth/local', 'POST /api/auth/local/register',
    'GET /api/auth/:provider/callback', 'POST /api/auth/forgot-password', 'POST /api/auth/reset-password',
    'GET /api/auth/email-confirmation', 'POST /api/auth/send-email-confirmation', 'POST /api/auth/change-password',
    'POST /api/auth/refresh', 'POST /api/auth/logout', 'GET /api/auth/sessions', 'DELETE /api/auth/sessions/:sessionId',
    'GET /api/users/count', 'GET /api/users', 'GET /api/users/me', 'GET /api/users/:id', 'POST /api/users',
    'PUT /api/users/:id', 'DELETE /api/users/:id', 'GET /api/users-permissions/roles/:id',
    'GET /api/users-permissions/roles', 'POST /api/users-permissions/roles', 'PUT /api/users-permissions/roles/:role',
    'DELETE /api/users-permissions/roles/:role', 'GET /api/users-permissions/permissions',
  ]),
]

/** Files and health: no data, and no parameter is read. */
export const files: readonly JudgedRoute[] = [
  { route: 'ALL /_health', to: 'anybody', isFiles: true },
  { route: 'GET /', to: 'anybody', isFiles: true },
  { route: 'GET /uploads/(.*)', to: 'anybody', isFiles: true },
  { route: 'GET /((?!uploads/).+)', to: 'anybody', isFiles: true, why: 'The public folder.' },
  { route: 'GET /admin/:path*', to: 'anybody', isFiles: true, why: 'The screens of the admin; their addresses carry lists and filters.' },
]
