import type { JudgedRoute } from './judged-route.ts'
import { accounts } from './table/accounts.ts'
import { contentManager } from './table/content-manager.ts'
import { library } from './table/library.ts'
import { own } from './table/own.ts'
import { files, site } from './table/site.ts'
import { upstream } from './table/upstream.ts'

/** Every route of the CMS, judged: who gets past it, with which parameters. What is not here answers nobody (ADR 24). */
export const routeTable: readonly JudgedRoute[] = [...contentManager, ...library, ...own, ...accounts, ...upstream, ...site, ...files]

export const judgedRoutes: ReadonlyMap<string, JudgedRoute> = new Map(routeTable.map((row) => [row.route, row]))
