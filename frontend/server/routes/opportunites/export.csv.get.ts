import { aidSchemeCsv } from '../../open-data/aid-scheme.ts'
import { queryDocument } from '../../seo/query-document.ts'

/** All the answers to a question of the catalogue, in the national schema, for spreadsheets. */
export default queryDocument({ type: 'text/csv; charset=utf-8; header=present', fileName: 'opportunites.csv', write: aidSchemeCsv })
