import { cataloguePage } from '../../presenters/catalogue.ts'
import { currentEdition } from '../../published/store.ts'
import { parseQuery } from '../../search/query.ts'

/** The catalogue: `?q=&besoin=&statut=&residence=&type=&page=`, the same parameters as the page. */
export default defineEventHandler((event) => cataloguePage(currentEdition(), parseQuery(getQuery(event)), new Date()))
