import { opportunityJsonFeed } from '../../seo/opportunity-feed.ts'
import { queryDocument } from '../../seo/query-document.ts'

/** The latest answers to a question of the catalogue, for readers of feeds that prefer JSON. */
export default queryDocument({ type: 'application/feed+json; charset=utf-8', write: opportunityJsonFeed })
