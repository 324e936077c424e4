import { Typography } from '@strapi/design-system'
import type { StrapiApp } from '@strapi/strapi/admin'
import { labelsOf } from '../vocabulary-field/choices.ts'

interface Column {
  readonly name: string
  readonly attribute?: { readonly customField?: string; readonly options?: { readonly vocabulary?: string } }
}

interface ListView {
  readonly displayedHeaders: readonly Column[]
  readonly layout: unknown
}

function withLabels(column: Column): Column {
  const { customField, options } = column.attribute ?? {}
  const vocabulary = options?.vocabulary
  if (!customField?.startsWith('global::vocabulary') || !vocabulary) return column
  const cellFormatter = (row: Record<string, unknown>) => <Typography textColor="neutral800">{labelsOf(vocabulary, row[column.name]) || '-'}</Typography>
  return Object.assign({ cellFormatter }, column)
}

/** Shows the French label of a vocabulary's code in the columns of the list view. */
export function showVocabularyLabels(app: Pick<StrapiApp, 'registerHook'>): void {
  app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', ({ displayedHeaders, layout }: ListView) => ({
    displayedHeaders: displayedHeaders.map(withLabels),
    layout,
  }))
}
