import type { StrapiApp } from '@strapi/strapi/admin'
import type { ComponentType, ReactNode } from 'react'

/** The entry that is open in the edit view. */
export interface OpenEntry {
  readonly model: string
  readonly documentId?: string
  readonly document?: Readonly<Record<string, unknown>>
}

/** A box beside the edit view, or null where it has nothing to say. */
export type SidePanel = (entry: OpenEntry) => { title: string; content: ReactNode } | null

/** Changes when the entry was saved, published or withdrawn: what lies beside it is then read again. */
export const versionOf = (document: OpenEntry['document']): string => [document?.['updatedAt'], document?.['status']].join(' ')

/** The content manager's own interface, as far as we use it; Strapi does not type it. */
interface ContentManager {
  readonly apis: { addEditViewSidePanel(panels: readonly SidePanel[]): void }
  injectComponent(view: string, place: string, component: { name: string; Component: ComponentType }): void
}

type App = Pick<StrapiApp, 'getPlugin'>

const isContentManager = (plugin: object): plugin is ContentManager => 'apis' in plugin && 'injectComponent' in plugin

function contentManagerOf(app: App): ContentManager {
  const plugin: object = app.getPlugin('content-manager')
  if (!isContentManager(plugin)) throw new Error('The content manager has changed: its panels and zones cannot be reached')
  return plugin
}

/** Adds a box beside the edit view. */
export const addSidePanel = (app: App, panel: SidePanel): void => contentManagerOf(app).apis.addEditViewSidePanel([panel])

/** Adds a component above the list view. */
export const addAboveList = (app: App, name: string, Component: ComponentType): void => contentManagerOf(app).injectComponent('listView', 'actions', { name, Component })
