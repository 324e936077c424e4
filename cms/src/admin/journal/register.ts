import { File } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'

/** Adds the page of the journal to the menu of who may read it. */
export function addJournal(app: Pick<StrapiApp, 'addMenuLink'>): void {
  app.addMenuLink({
    to: 'journal',
    icon: File,
    intlLabel: { id: 'journal.title', defaultMessage: 'Journal' },
    permissions: [{ action: 'api::audit.read', subject: null }],
    Component: () => import('./JournalPage.tsx'),
  })
}
