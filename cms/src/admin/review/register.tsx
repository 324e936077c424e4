import type { StrapiApp } from '@strapi/strapi/admin'
import { ReviewPanel } from './ReviewPanel.tsx'

interface View {
  readonly model: string
  readonly documentId?: string
  readonly collectionType: string
  readonly document?: { readonly documentId?: string; readonly updatedAt?: string; readonly publishedAt?: string | null; readonly status?: string }
}

/** The content manager's own interface, as far as we use it. */
interface ContentManager {
  addEditViewSidePanel(panels: ((view: View) => { title: string; content: React.ReactNode } | null)[]): void
}

const isContentManager = (apis: unknown): apis is ContentManager => typeof apis === 'object' && apis !== null && 'addEditViewSidePanel' in apis

/** The types whose texts are reviewed, and those that are only published at an hour. */
const titles: Readonly<Record<string, string>> = {
  'api::opportunity.opportunity': 'Relecture',
  'api::resource.resource': 'Relecture',
  'api::testimonial.testimonial': 'Relecture',
  'api::partner-structure.partner-structure': 'Programmation',
  'api::page.page': 'Programmation',
}

function panel({ model, document }: View) {
  const title = titles[model]
  const documentId = document?.documentId
  if (!title || !documentId) return null
  // Saved, published or withdrawn: what is beside it is read again.
  return { title, content: <ReviewPanel type={model.split('.').at(-1) ?? ''} documentId={documentId} version={[document.updatedAt, document.status].join(' ')} /> }
}

/** Adds the review and the hour of publication beside the edit view. */
export function addReview(app: Pick<StrapiApp, 'getPlugin'>): void {
  const { apis } = app.getPlugin('content-manager')
  if (isContentManager(apis)) apis.addEditViewSidePanel([panel])
}
