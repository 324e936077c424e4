import { opportunityAtom } from '../../seo/opportunity-feed.ts'
import { queryDocument } from '../../seo/query-document.ts'

/** The latest answers to a question of the catalogue, for readers of feeds. */
export default queryDocument({ type: 'application/atom+xml; charset=utf-8', write: opportunityAtom })
