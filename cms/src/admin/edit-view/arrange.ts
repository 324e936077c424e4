import type { StrapiApp } from '@strapi/strapi/admin'
import { fieldsOf, rowsOf, type TypeLayout } from '../../editing/layout.ts'
import { typeLayouts } from '../../editing/tables.ts'
import { LEAVE_HINT } from '../keyboard/text-editor.ts'
import { noteField } from './note.ts'
import type { ViewField } from './view-field.ts'

type ViewRow = readonly ViewField[]

interface EditView {
  readonly layout: readonly (readonly ViewRow[])[]
  readonly components: Readonly<Record<string, { readonly layout: readonly ViewRow[] }>>
  readonly metadatas: Readonly<Record<string, unknown>>
}

/** Strapi shows no help text under a component: put it in a row of its own. */
function withComponentHelp(rows: readonly ViewRow[]): ViewRow[] {
  return rows.flatMap((row) => {
    const [first] = row
    return first?.type === 'component' && first.hint ? [row, [noteField(first, { help: first.hint })]] : [row]
  })
}

/** Says under each text how the keyboard leaves it. */
const withLeaveHint = (row: ViewRow): ViewRow => row.map((field) => (field.type === 'blocks' ? { ...field, hint: [field.hint, LEAVE_HINT].filter(Boolean).join(' ') } : field))

/** The layout that this view shows; the hook does not say which type it is for, its attributes do. */
function layoutOf(view: EditView): TypeLayout | undefined {
  return typeLayouts.find((layout) => {
    const fields = fieldsOf(layout).map(({ name }) => name)
    const shown = rowsOf(layout).flat().length
    return view.layout.flat(2).length === shown && fields.every((name) => name in view.metadatas)
  })
}

function panelsOf(layout: TypeLayout, view: EditView): ViewRow[][] {
  const byName = new Map(view.layout.flat(2).map((field) => [field.name, field]))
  return layout.sections.map(({ title, rows }) => {
    const fields = rows.map((row) => row.flatMap(({ name }) => byName.get(name) ?? []))
    const [first] = fields.flat()
    if (!first || first.type === 'dynamiczone') return fields
    const isSingleComponent = fields.flat().length === 1 && first.type === 'component'
    if (isSingleComponent) return withComponentHelp(fields)
    return [[noteField(first, { title })], ...withComponentHelp(fields)]
  })
}

function sectioned(view: EditView): EditView {
  const components = Object.fromEntries(Object.entries(view.components).map(([uid, component]) => [uid, { ...component, layout: withComponentHelp(component.layout.map(withLeaveHint)) }]))
  const hinted = { ...view, layout: view.layout.map((rows) => rows.map(withLeaveHint)) }
  const layout = layoutOf(hinted)
  return { ...hinted, components, layout: layout ? panelsOf(layout, hinted) : hinted.layout }
}

/** The screen where a super admin arranges fields must show the stored layout, not ours. */
const isConfigurationScreen = (): boolean => window.location.pathname.includes('/configurations/')

/** Cuts the edit view into the titled boxes of `src/editing` and shows the help texts of components. */
export function arrangeEditView(app: Pick<StrapiApp, 'registerHook'>): void {
  app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', ({ layout, query }: { layout: EditView; query: unknown }) => ({
    layout: isConfigurationScreen() ? layout : sectioned(layout),
    query,
  }))
}
