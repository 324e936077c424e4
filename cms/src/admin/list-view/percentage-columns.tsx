import { Typography } from '@strapi/design-system'
import type { StrapiApp } from '@strapi/strapi/admin'

interface Column {
  readonly name: string
}

interface ListView {
  readonly displayedHeaders: readonly Column[]
  readonly layout: unknown
}

const percentages = new Set(['completeness'])

function withUnit(column: Column): Column {
  if (!percentages.has(column.name)) return column
  const cellFormatter = (row: Record<string, unknown>) => <Typography textColor="neutral800">{typeof row[column.name] === 'number' ? `${String(row[column.name])}\u00a0%` : '-'}</Typography>
  return Object.assign({ cellFormatter }, column)
}

/** Shows scores as percentages in the columns of the list view. */
export function showPercentages(app: Pick<StrapiApp, 'registerHook'>): void {
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', ({ displayedHeaders, layout }: ListView) => ({ displayedHeaders: displayedHeaders.map(withUnit), layout }))
}
