import type { StrapiApp } from '@strapi/strapi/admin'
import type { LinkUse } from '../../links/gather.ts'
import { addSidePanel, type SidePanel, versionOf } from '../content-manager.ts'
import { FollowUpPanel } from './FollowUpPanel.tsx'
import { LinkPlaces } from './LinkPlaces.tsx'

const isUse = (value: unknown): value is LinkUse => typeof value === 'object' && value !== null && 'uid' in value && 'documentId' in value && 'title' in value && 'label' in value

const followUp: SidePanel = ({ model, documentId, document }) =>
  (model === 'api::opportunity.opportunity' && documentId ? { title: 'Entretien', content: <FollowUpPanel documentId={documentId} version={versionOf(document)} /> } : null)

const linkPlaces: SidePanel = ({ model, document }) => {
  const usedBy = document?.['usedBy']
  return model === 'api::checked-link.checked-link' && Array.isArray(usedBy) ? { title: 'Où corriger', content: <LinkPlaces uses={usedBy.filter(isUse)} /> } : null
}

/** Adds, beside an opportunity, what there is to follow up; beside a checked link, the entries that show it. */
export function addFollowUp(app: Pick<StrapiApp, 'getPlugin'>): void {
  addSidePanel(app, followUp)
  addSidePanel(app, linkPlaces)
}
