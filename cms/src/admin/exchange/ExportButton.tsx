import { Button } from '@strapi/design-system'
import { Download } from '@strapi/icons'
import { useQueryParams, useRBAC } from '@strapi/strapi/admin'
import { useParams } from 'react-router-dom'
import { EXPORT } from '../../exchange/rights.ts'
import { useDownload } from './use-download.ts'

const needed = [{ action: EXPORT, subject: null }]

/** Downloads the list that is on screen, with its search and its filters, as CSV. Absent for who may not. */
export function ExportButton() {
  const { slug = '' } = useParams<'slug'>()
  const [{ rawQuery }] = useQueryParams()
  const { allowedActions } = useRBAC(needed)
  const { isLoading, download } = useDownload()
  if (!allowedActions['canExport']) return null
  const name = `${slug.split('.').at(-1) ?? 'liste'}.csv`
  return (
    <Button variant="tertiary" startIcon={<Download />} loading={isLoading} onClick={() => download(`/admin/exchange/export/list/${slug}${rawQuery}`, name)}>
      Exporter en CSV
    </Button>
  )
}
