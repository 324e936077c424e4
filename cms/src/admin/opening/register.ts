import { Rocket } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'
import { OPENING_PAGE } from '../../opening/line.ts'
import { OpeningWidget } from './OpeningWidget.tsx'

const TITLE = { id: 'opening.title', defaultMessage: 'Avant l’ouverture' }

/** « Avant l’ouverture »: a box of the first page for whoever may do something about it, and a page of the settings that explains each line. After fillHome(), which empties the page. */
export function addOpening(app: Pick<StrapiApp, 'widgets' | 'addSettingsLink'>): void {
  app.widgets.register((others) => [{ id: 'opening', title: TITLE, icon: Rocket, permissions: [], component: () => Promise.resolve(OpeningWidget) }, ...others])
  app.addSettingsLink('global', {
    id: 'opening', intlLabel: TITLE, to: OPENING_PAGE.replace('/settings/', ''), permissions: [{ action: 'admin::users.update', subject: null }],
    Component: () => import('./OpeningPage.tsx'),
  })
}
