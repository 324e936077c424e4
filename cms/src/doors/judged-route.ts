import type { Core } from '@strapi/strapi'

/** Roles of the admin by their codes, and the site's own tokens. */
export type Asker =
  | 'strapi-super-admin' | 'editor' | 'deployment-officer' | 'producer' | 'observer'
  | 'read-token' | 'submission-token' | 'feedback-token'

/** What may still refuse a request whose asker holds the right of its route: run after Strapi's own policies, before the handler. */
export type Guard = (strapi: Core.Strapi) => (context: GuardedContext) => void | Promise<void>
export type GuardedContext = Parameters<Core.MiddlewareHandler>[0]

/** A route of the real table, and what was decided of it. */
export interface JudgedRoute {
  /** As the router names it: « GET /content-manager/collection-types/:model ». */
  readonly route: string
  /** Who gets past its rights, for some type or document at least; « anybody » needs no account, nobody finds it closed. */
  readonly to: readonly Asker[] | 'anybody'
  /** The parameters of its address; any other is refused. */
  readonly takes?: readonly string[]
  readonly guard?: Guard
  /** What its screen says of a closed one, in French. */
  readonly refusal?: string
  /** Why it is closed, or what else is asked. */
  readonly why?: string
  /** A folder of files below which other routes lie: they are judged first, and it reads no parameter. */
  readonly isFiles?: true
}

export const superAdmin = ['strapi-super-admin'] as const
export const editors = ['strapi-super-admin', 'editor'] as const
/** Who moderates, imports and publishes opportunities. */
export const officers = [...editors, 'deployment-officer'] as const
/** Who writes something, of one type at least. */
export const writers = [...officers, 'producer'] as const
export const everyone = [...writers, 'observer'] as const

/** Routes that are there and answer nobody. */
export const closed = (why: string, routes: readonly string[]): JudgedRoute[] =>
  routes.map((route) => ({ route, to: [], why }))

/** Routes of one right, without parameters. */
export const given = (to: JudgedRoute['to'], routes: readonly string[]): JudgedRoute[] =>
  routes.map((route) => ({ route, to }))
