import type { StrapiApp } from '@strapi/strapi/admin'
import { SECOND_FACTORS_PAGE } from '../../opening/line.ts'
import { AccountDialog } from './AccountDialog.tsx'
import { holdAccountRequests } from './held-fetch.ts'

/** The questions of who signs in or changes her address, and the page of second factors. Strapi shows a component of this prefix on every screen. */
export function addAccountQuestions(app: Pick<StrapiApp, 'addComponents' | 'addSettingsLink'>): void {
  app.addComponents({ name: 'future-global::account', Component: AccountDialog })
  holdAccountRequests()
  app.addSettingsLink('global', {
    id: 'second-factors', intlLabel: { id: 'second-factors.title', defaultMessage: 'Double authentification' }, to: SECOND_FACTORS_PAGE.replace('/settings/', ''),
    permissions: [{ action: 'admin::users.read', subject: null }], Component: () => import('./SecondFactorsPage.tsx'),
  })
}
