import { cataloguePage } from '../../presenters/catalogue.ts'
import { currentEdition } from '../../published/store.ts'
import { parseQuery } from '../../search/query.ts'

/** What the catalogue page shows, `?q=&besoin=&statut=…&page=`: its own shape, free to change with it. Others read `/api/opportunities`. */
export default defineEventHandler((event) => cataloguePage(currentEdition(), parseQuery(getQuery(event)), new Date()))
