import { siteSearchPage } from '../presenters/site-search.ts'
import { currentEdition } from '../published/store.ts'

/** The whole site: `?q=&dans=&page=`, the same parameters as `/recherche`. */
export default defineEventHandler((event) => siteSearchPage(currentEdition(), getQuery(event), new Date()))
