import { closed, everyone, given, type JudgedRoute, superAdmin } from '../judged-route.ts'

/** What Strapi brings besides: types, languages, news, services for sale. */
export const upstream: readonly JudgedRoute[] = [
  ...given(everyone, ['GET /admin/guided-tour-meta']),
  ...given(superAdmin, [
    'GET /content-type-builder/content-types', 'GET /content-type-builder/content-types/:uid',
    'GET /content-type-builder/components', 'GET /content-type-builder/components/:uid',
    'GET /content-type-builder/schema', 'GET /content-type-builder/update-schema-status',
    'GET /content-type-builder/reserved-names',
  ]),
  ...closed('Types are files of the repository.', [
    'POST /content-type-builder/content-types', 'PUT /content-type-builder/content-types/:uid',
    'DELETE /content-type-builder/content-types/:uid', 'POST /content-type-builder/components',
    'PUT /content-type-builder/components/:uid', 'DELETE /content-type-builder/components/:uid',
    'PUT /content-type-builder/component-categories/:name', 'DELETE /content-type-builder/component-categories/:name',
    'POST /content-type-builder/update-schema',
  ]),
  ...given(everyone, ['GET /i18n/locales']),
  ...given(superAdmin, ['GET /i18n/iso-locales']),
  ...closed('There is one language.', [
    'POST /i18n/locales', 'PUT /i18n/locales/:id', 'DELETE /i18n/locales/:id', 'GET /i18n/settings',
    'PUT /i18n/settings', 'POST /i18n/content-manager/actions/get-non-localized-fields',
    'GET /i18n/content-manager/get-fill-from-locale/:model',
    'GET /i18n/ai-localization-jobs/collection-types/:contentType/:documentId',
    'GET /i18n/ai-localization-jobs/single-types/:contentType',
  ]),
  ...closed('Nothing of this is for sale here, and nothing is asked of its maker.', [
    'GET /admin/telemetry-properties', 'GET /admin/ai-usage', 'GET /admin/ai-token', 'GET /admin/ai-feature-config',
    'GET /admin/homepage/key-statistics', 'GET /admin/license-trial-time-left',
  ]),
]
