import type { Core, UID } from '@strapi/strapi'
import { REVIEW } from '../review/row.ts'
import { type Rights, rightsOn } from '../roles/rights-on.ts'
import { SCHEDULE } from '../schedule/row.ts'
import { type DeskList, deskLists, filtersOf } from './widgets.ts'

/** The link of a list names its documents: an address of fifty is long enough, and a day's work too. */
const MOST_NAMED = 50

/** What the admin's first page shows: the instant and the documents that its links must repeat, and the count of each list that who asks may read. */
export interface DeskCounts {
  readonly now: string
  readonly counts: Readonly<Record<string, number>>
  readonly documents: Readonly<Record<string, readonly string[]>>
}

const tables = {
  'to-review': { uid: REVIEW, state: 'to-review', sort: 'stateSince' },
  scheduled: { uid: SCHEDULE, state: 'waiting', sort: 'dueAt' },
  refused: { uid: SCHEDULE, state: 'refused', sort: 'dueAt' },
} as const satisfies Readonly<Record<NonNullable<DeskList['among']>, object>>

/** The documents of a list's type in the table that it is among, those that wait for longest first. */
async function documentsOf(strapi: Core.Strapi, { among, type }: DeskList): Promise<string[]> {
  if (!among) return []
  const { uid, state, sort } = tables[among]
  const rows: { subjectId: string }[] = await strapi.db.query(uid).findMany({ where: { state, subjectType: type.split('.').at(-1) }, orderBy: { [sort]: 'asc' }, limit: MOST_NAMED })
  return [...new Set(rows.map(({ subjectId }) => subjectId))]
}

/** The list's filters within the rights of who asks. */
async function queryWithin(rights: Rights, list: DeskList, now: Date, documents?: readonly string[]) {
  const { filters } = await rights.sanitizedQuery.read({ filters: { $and: [...filtersOf(list, now, documents)] } })
  return { filters, status: list.isPublished ? 'published' : 'draft' } as const
}

/** Those of a table's documents that who asks may read. Strapi takes an empty `$in` away, and would answer everything. */
async function readable(strapi: Core.Strapi, rights: Rights, list: DeskList, now: Date): Promise<string[]> {
  const named = await documentsOf(strapi, list)
  if (named.length === 0) return []
  const found = await strapi.documents(list.type as UID.ContentType).findMany({ ...(await queryWithin(rights, list, now, named)), fields: ['documentId'], limit: MOST_NAMED })
  return found.map(({ documentId }) => documentId)
}

/** Counts each list within the rights of who asks; those that she may not read are left out. */
export async function countLists(strapi: Core.Strapi, userAbility: unknown, now: Date): Promise<DeskCounts> {
  const counts: Record<string, number> = {}
  const documents: Record<string, readonly string[]> = {}
  for (const list of deskLists) {
    const rights = rightsOn(strapi, userAbility, list.type)
    if (!rights.can.read()) continue
    const named = list.among && await readable(strapi, rights, list, now)
    if (named) documents[list.id] = named
    counts[list.id] = named ? named.length : await strapi.documents(list.type as UID.ContentType).count(await queryWithin(rights, list, now))
  }
  return { now: now.toISOString(), counts, documents }
}
