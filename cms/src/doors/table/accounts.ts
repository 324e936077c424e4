import { administrator } from '../guards/rights.ts'
import { closed, everyone, given, type JudgedRoute, superAdmin } from '../judged-route.ts'

const list = ['page', 'pageSize', 'sort', 'filters', '_q'] as const

/** Five routes of a kind of record that administrators keep. */
const kept = (path: string): string[] => [
  `GET ${path}`, `POST ${path}`, `GET ${path}/:id`, `PUT ${path}/:id`, `DELETE ${path}/:id`,
]

/** Accounts, roles, tokens and settings. */
export const accounts: readonly JudgedRoute[] = [
  // Before anybody is known.
  ...given('anybody', [
    'GET /admin/init', 'POST /admin/login', 'POST /admin/access-token', 'POST /admin/register',
    'POST /admin/forgot-password', 'POST /admin/reset-password', 'GET /admin/project-type',
  ]),
  { route: 'GET /admin/registration-info', to: 'anybody', takes: ['registrationToken'] },
  {
    route: 'POST /admin/register-admin', to: [], why: 'Strapi lets whoever comes first become the first administrator.',
    refusal: 'Le premier compte se crée depuis le serveur, jamais depuis cette page.',
  },
  ...['POST /admin/admin-tokens', 'PUT /admin/admin-tokens/:id', 'POST /admin/admin-tokens/:id/regenerate'].map((route): JudgedRoute => ({
    route, to: [], why: 'They would act as an account without its second factor, and outlive its password: no route takes one (src/second-factor/gate.ts).',
    refusal: 'L’administration s’ouvre à des personnes, avec leur double authentification : elle ne prend pas de jeton.',
  })),
  // One's own account and what the screens ask of it.
  ...given(everyone, [
    'POST /admin/logout', 'GET /admin/users/me', 'PUT /admin/users/me', 'GET /admin/users/me/permissions',
    'GET /admin/users/me/sessions', 'DELETE /admin/users/me/sessions', 'DELETE /admin/users/me/sessions/:sessionId',
    'POST /admin/permissions/check', 'GET /admin/information',
    'GET /admin/homepage/layout', 'PUT /admin/homepage/layout',
  ]),
  { route: 'GET /admin/users', to: superAdmin, takes: list },
  { route: 'GET /admin/roles', to: superAdmin, takes: ['sort', 'filters', '_q'] },
  { route: 'GET /admin/permissions', to: superAdmin, takes: ['role'], guard: administrator },
  ...given(superAdmin, [
    'GET /admin/content-api/permissions', 'GET /admin/content-api/routes',
    'GET /users-permissions/permissions', 'GET /users-permissions/policies', 'GET /users-permissions/routes',
  ]).map((row) => ({ ...row, guard: administrator })),
  ...given(superAdmin, [
    ...kept('/admin/users').slice(1), 'POST /admin/users/batch-delete',
    ...kept('/admin/roles').slice(1), 'POST /admin/roles/batch-delete',
    'GET /admin/roles/:id/permissions', 'PUT /admin/roles/:id/permissions',
    ...kept('/admin/webhooks'), 'POST /admin/webhooks/batch-delete', 'POST /admin/webhooks/:id/trigger',
    ...kept('/admin/api-tokens'), 'POST /admin/api-tokens/:id/regenerate',
    'GET /admin/admin-tokens', 'GET /admin/admin-tokens/:id', 'DELETE /admin/admin-tokens/:id',
    'GET /admin/admin-tokens/:id/owner-permissions',
    ...kept('/admin/transfer/tokens'), 'POST /admin/transfer/tokens/:id/regenerate',
    'GET /admin/project-settings', 'POST /admin/project-settings', 'GET /admin/plugins',
    'GET /email/settings', 'POST /email/test',
    'GET /users-permissions/roles', 'GET /users-permissions/roles/:id', 'POST /users-permissions/roles',
    'PUT /users-permissions/roles/:role', 'DELETE /users-permissions/roles/:role',
    'GET /users-permissions/email-templates', 'PUT /users-permissions/email-templates',
    'GET /users-permissions/advanced', 'PUT /users-permissions/advanced',
    'GET /users-permissions/providers', 'PUT /users-permissions/providers',
  ]),
  ...closed('They send the whole database elsewhere.', [
    'GET /admin/transfer/runner/push', 'GET /admin/transfer/runner/pull',
  ]),
  ...closed('Mails are those of the outbox.', ['POST /email', 'POST /email/verify']),
]
