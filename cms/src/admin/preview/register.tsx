import { isPreviewType } from '@elles/domain/contract'
import type { StrapiApp } from '@strapi/strapi/admin'
import { PreviewPanel } from './PreviewPanel.tsx'

interface View {
  readonly model: string
  /** Absent while the form is new; a single type has none in its address. */
  readonly documentId?: string
  readonly document?: { readonly documentId?: string }
}

/** The content manager's own interface, as far as we use it. */
interface ContentManager {
  addEditViewSidePanel(panels: ((view: View) => { title: string; content: React.ReactNode } | null)[]): void
}

const isContentManager = (apis: unknown): apis is ContentManager => typeof apis === 'object' && apis !== null && 'addEditViewSidePanel' in apis
const nameOf = (model: string): string => model.slice(model.lastIndexOf('.') + 1)

function panel({ model, documentId, document }: View) {
  const name = nameOf(model)
  if (!model.startsWith('api::') || !isPreviewType(name)) return null
  return { title: 'Aperçu', content: <PreviewPanel type={name} documentId={document?.documentId ?? documentId ?? null} /> }
}

/** Adds « Aperçu » beside the edit view of what has a page on the site. */
export function addPreview(app: Pick<StrapiApp, 'getPlugin'>): void {
  const { apis } = app.getPlugin('content-manager')
  if (isContentManager(apis)) apis.addEditViewSidePanel([panel])
}
