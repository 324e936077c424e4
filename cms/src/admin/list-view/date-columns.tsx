import { Typography } from '@strapi/design-system'
import type { StrapiApp } from '@strapi/strapi/admin'

interface Column {
  readonly name: string
  readonly attribute?: { readonly type?: string }
}

interface ListView {
  readonly displayedHeaders: readonly Column[]
  readonly layout: unknown
}

/** « 25/11/2026 » of a day as it is stored, YYYY-MM-DD. */
const shortDay = (value: unknown): string => (typeof value === 'string' ? value.slice(0, 10).split('-').toReversed().join('/') : '-')

function withShortDays(column: Column): Column {
  if (column.attribute?.type !== 'date') return column
  const cellFormatter = (row: Record<string, unknown>) => <Typography textColor="neutral800">{shortDay(row[column.name])}</Typography>
  return Object.assign({ cellFormatter }, column)
}

/** Shows days in the columns of the list view as the forms do: in words, with the day of the week, they push the last columns out of sight. */
export function showShortDays(app: Pick<StrapiApp, 'registerHook'>): void {
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', ({ displayedHeaders, layout }: ListView) => ({ displayedHeaders: displayedHeaders.map(withShortDays), layout }))
}
