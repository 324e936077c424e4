import type { Core, UID } from '@strapi/strapi'
import { rightsOn } from './rights.ts'
import { deskLists } from './widgets.ts'

/** What the admin's first page shows: the instant that its links must repeat, and the count of each list that who asks may read. */
export interface DeskCounts {
  readonly now: string
  readonly counts: Readonly<Record<string, number>>
}

/** Counts each list within the rights of who asks; those that she may not read are left out. */
export async function countLists(strapi: Core.Strapi, userAbility: unknown, now: Date): Promise<DeskCounts> {
  const counts: Record<string, number> = {}
  for (const { id, type, filters, isPublished = false } of deskLists) {
    const rights = rightsOn(strapi, userAbility, type)
    if (!rights.can.read()) continue
    const query = await rights.sanitizedQuery.read({ filters: { $and: [...filters(now)] } })
    counts[id] = await strapi.documents(type as UID.ContentType).count({ ...query, status: isPublished ? 'published' : 'draft' })
  }
  return { now: now.toISOString(), counts }
}
