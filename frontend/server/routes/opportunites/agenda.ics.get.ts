import { subscribedAgenda } from '../../agenda/agenda.ts'
import { catalogueOf } from '../../search/catalogue.ts'
import { queryForDates } from '../../search/dates.ts'
import { queryDocument } from '../../seo/query-document.ts'

/** The dates of the answers to a question of the catalogue, as a calendar to subscribe to. */
export default queryDocument({
  type: 'text/calendar; charset=utf-8',
  fileName: 'opportunites.ics',
  write: ({ edition, siteUrl, now, query, parameters }) => subscribedAgenda({ edition, siteUrl, now }, catalogueOf(edition).search(queryForDates(query), now).matches.map(({ entry }) => entry), `${siteUrl}/opportunites/agenda.ics${parameters}`),
})
