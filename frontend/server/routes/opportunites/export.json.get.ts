import { aidSchemeJson } from '../../open-data/aid-scheme.ts'
import { queryDocument } from '../../seo/query-document.ts'

/** All the answers to a question of the catalogue, in the national schema, for machines. */
export default queryDocument({ type: 'application/json; charset=utf-8', fileName: 'opportunites.json', write: aidSchemeJson })
