import { structureList } from '../../presenters/structure-list.ts'
import { currentEdition } from '../../published/store.ts'

/** The structures: `?q=&type=&region=&page=`, the same parameters as the page. */
export default defineEventHandler((event) => structureList(currentEdition(), getQuery(event), new Date()))
