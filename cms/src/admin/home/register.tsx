import { Calendar, ChartPie, Clock, Eye, Feather, Link as LinkIcon, Mail, Pencil } from '@strapi/icons'
import type { StrapiApp } from '@strapi/strapi/admin'
import { type DeskWidget, deskWidgets } from '../../desk/widgets.ts'
import { addAboveList } from '../content-manager.ts'
import { DeskWidgetContent } from './DeskWidgetContent.tsx'
import { ListBanner } from './ListBanner.tsx'

const icons: Readonly<Record<string, typeof Pencil>> = { 'to-handle': Mail, closing: Calendar, 'to-verify': Eye, 'dead-links': LinkIcon, incomplete: ChartPie, scheduled: Clock, 'to-review': Feather }

/** Strapi asks for every right of a widget: where one of several is enough, the counts themselves say what may be read. */
function rightsOf({ lists }: DeskWidget): { action: string; subject: string }[] {
  const types = [...new Set(lists.map(({ type }) => type))]
  return types.length === 1 ? types.map((subject) => ({ action: 'plugin::content-manager.explorer.read', subject })) : []
}

/** Makes the admin's first page the desk: what waits for an editor, in place of Strapi's own boxes. */
export function fillHome(app: Pick<StrapiApp, 'widgets'>): void {
  app.widgets.register(() => deskWidgets.map((widget) => {
    const Content = () => <DeskWidgetContent widget={widget} />
    return { id: widget.id, title: { id: `desk.${widget.id}`, defaultMessage: widget.title }, icon: icons[widget.id] ?? Pencil, permissions: rightsOf(widget), component: () => Promise.resolve(Content) }
  }))
}

/** Names the list that a link of the first page opened. */
export const nameLists = (app: Pick<StrapiApp, 'getPlugin'>): void => addAboveList(app, 'desk-list', ListBanner)
