import type { StrapiApp } from '@strapi/strapi/admin'
import { typeLayouts } from '../../editing/tables.ts'
import { WritingPanel } from './WritingPanel.tsx'

/** What editors write for readers. */
const written: ReadonlySet<string> = new Set(['opportunity', 'resource', 'partner-structure', 'testimonial', 'page', 'home'].map((name) => `api::${name}.${name}`))

interface View {
  readonly model: string
}

/** The content manager's own interface, as far as we use it. */
interface ContentManager {
  addEditViewSidePanel(panels: ((view: View) => { title: string; content: React.ReactNode } | null)[]): void
}

const isContentManager = (apis: unknown): apis is ContentManager => typeof apis === 'object' && apis !== null && 'addEditViewSidePanel' in apis

function panel({ model }: View) {
  const layout = typeLayouts.find(({ uid }) => uid === model)
  return layout && written.has(model) ? { title: 'Aide à l’écriture', content: <WritingPanel layout={layout} /> } : null
}

/** Adds « Aide à l’écriture » beside the edit view of what readers read. */
export function addWritingHelp(app: Pick<StrapiApp, 'getPlugin'>): void {
  const { apis } = app.getPlugin('content-manager')
  if (isContentManager(apis)) apis.addEditViewSidePanel([panel])
}
