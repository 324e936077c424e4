import { resourceList } from '../../presenters/resource-list.ts'
import { currentEdition } from '../../published/store.ts'

/** The library: `?theme=&format=`, the same parameters as the page. */
export default defineEventHandler((event) => resourceList(currentEdition(), getQuery(event)))
