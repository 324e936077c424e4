import type { StrapiApp } from '@strapi/strapi/admin'
import { typeLayouts } from '../../editing/tables.ts'
import { addSidePanel, type SidePanel } from '../content-manager.ts'
import { WritingPanel } from './WritingPanel.tsx'

/** What editors write for readers. */
const written: ReadonlySet<string> = new Set(['opportunity', 'resource', 'partner-structure', 'testimonial', 'page', 'home'].map((name) => `api::${name}.${name}`))

const writingHelp: SidePanel = ({ model }) => {
  const layout = typeLayouts.find(({ uid }) => uid === model)
  return layout && written.has(model) ? { title: 'Aide à l’écriture', content: <WritingPanel layout={layout} /> } : null
}

/** Adds « Aide à l’écriture » beside the edit view of what readers read. */
export const addWritingHelp = (app: Pick<StrapiApp, 'getPlugin'>): void => addSidePanel(app, writingHelp)
