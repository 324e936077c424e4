import { isPreviewType } from '@elles/domain/contract'
import type { StrapiApp } from '@strapi/strapi/admin'
import { addSidePanel, type SidePanel } from '../content-manager.ts'
import { PreviewPanel } from './PreviewPanel.tsx'

const nameOf = (model: string): string => model.slice(model.lastIndexOf('.') + 1)

const preview: SidePanel = ({ model, documentId, document }) => {
  const name = nameOf(model)
  if (!model.startsWith('api::') || !isPreviewType(name)) return null
  // A single type has no identity in its address.
  const known = document?.['documentId'] ?? documentId
  return { title: 'Aperçu', content: <PreviewPanel type={name} documentId={typeof known === 'string' ? known : null} /> }
}

/** Adds « Aperçu » beside the edit view of what has a page on the site. */
export const addPreview = (app: Pick<StrapiApp, 'getPlugin'>): void => addSidePanel(app, preview)
