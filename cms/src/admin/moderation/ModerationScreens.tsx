import { Page } from '@strapi/strapi/admin'
import { Route, Routes } from 'react-router-dom'
import { FilePage } from './FilePage.tsx'
import { MailsPage } from './MailsPage.tsx'
import { QueuePage } from './QueuePage.tsx'
import { MODERATE } from './screens.ts'

/** The screens of « Propositions », for who may decide. */
export function ModerationScreens() {
  return (
    <Page.Protect permissions={[MODERATE]}>
      <Routes>
        <Route index element={<QueuePage />} />
        <Route path="courriels" element={<MailsPage />} />
        <Route path=":documentId" element={<FilePage />} />
      </Routes>
    </Page.Protect>
  )
}
