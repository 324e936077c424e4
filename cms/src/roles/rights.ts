import type { UID } from '@strapi/strapi'

export type ContentAction = 'create' | 'read' | 'update' | 'delete' | 'publish'

/** What a role may do with one content type. */
export interface TypeRights {
  type: UID.ContentType
  actions: readonly ContentAction[]
  /** Only documents that the account created itself. */
  ownOnly?: boolean
  /** Attributes that the role neither sees nor writes: personal data and follow-up that is not its business. */
  hidden?: readonly string[]
}

/** A role of the editors' desk, as reviewable data: synchronised at each boot (sync.ts). */
export interface Role {
  code: string
  name: string
  /** How somebody who holds it is called where names are not told: « une éditrice ». */
  someone: string
  description: string
  content: readonly TypeRights[]
  /** Actions of Strapi and its plugins that are not about one content type; `ownOnly` keeps a media action to one's own files. */
  others: readonly { action: string; ownOnly?: boolean }[]
}

export const everyAction: readonly ContentAction[] = ['create', 'read', 'update', 'delete', 'publish']
