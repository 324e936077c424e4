import type { StrapiApp } from '@strapi/strapi/admin'
import { ModerationPanel } from './ModerationPanel.tsx'

const SUBMISSION = 'api::submission.submission'

interface View {
  readonly model: string
  readonly documentId?: string
}

/** The content manager's own interface, as far as we use it. */
interface ContentManager {
  addEditViewSidePanel(panels: ((view: View) => { title: string; content: React.ReactNode } | null)[]): void
}

const isContentManager = (apis: unknown): apis is ContentManager => typeof apis === 'object' && apis !== null && 'addEditViewSidePanel' in apis

function panel({ model, documentId }: View) {
  if (model !== SUBMISSION || !documentId) return null
  return { title: 'Décision', content: <ModerationPanel documentId={documentId} /> }
}

/** Adds the decisions beside the edit view of a submission. */
export function addModeration(app: Pick<StrapiApp, 'getPlugin'>): void {
  const { apis } = app.getPlugin('content-manager')
  if (isContentManager(apis)) apis.addEditViewSidePanel([panel])
}
