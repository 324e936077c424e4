import type { StrapiApp } from '@strapi/strapi/admin'
import { addSidePanel, type SidePanel, versionOf } from '../content-manager.ts'
import { ReviewPanel } from './ReviewPanel.tsx'

/** The types whose texts are reviewed, and those that are only published at an hour. */
const titles: Readonly<Record<string, string>> = {
  'api::opportunity.opportunity': 'Relecture',
  'api::resource.resource': 'Relecture',
  'api::testimonial.testimonial': 'Relecture',
  'api::partner-structure.partner-structure': 'Programmation',
  'api::page.page': 'Programmation',
}

const review: SidePanel = ({ model, document }) => {
  const title = titles[model]
  const documentId = document?.['documentId']
  if (!title || typeof documentId !== 'string') return null
  return { title, content: <ReviewPanel type={model.split('.').at(-1) ?? ''} documentId={documentId} version={versionOf(document)} /> }
}

/** Adds the review and the hour of publication beside the edit view. */
export const addReview = (app: Pick<StrapiApp, 'getPlugin'>): void => addSidePanel(app, review)
