import type { Core } from '@strapi/strapi'

interface Ability {
  can(action: string, subject?: string): boolean
}

/** The right to read others’ texts and say whether they are good, given to roles by name. */
export const REVIEW_RIGHT = 'api::review.decide'

const hasAbility = (state: unknown): state is { userAbility: Ability } => typeof state === 'object' && state !== null && 'userAbility' in state && Boolean(state.userAbility)

const abilityOf = (strapi: Core.Strapi): Ability | null => {
  const state: unknown = strapi.requestContext.get()?.state
  return hasAbility(state) ? state.userAbility : null
}

/** Whether who asks for this request may publish documents of a type. The server itself (commands, loaders) may. */
export const mayPublish = (strapi: Core.Strapi, uid: string): boolean => abilityOf(strapi)?.can('plugin::content-manager.explorer.publish', uid) ?? true

/** Whether who asks for this request may say that a text is good. The server itself may. */
export const mayReview = (strapi: Core.Strapi): boolean => abilityOf(strapi)?.can(REVIEW_RIGHT) ?? true

/** Who asks for this request, as the journal names them: an administrator's number, or `system`. */
export function actorOf(strapi: Core.Strapi): string {
  const state: unknown = strapi.requestContext.get()?.state
  const user: unknown = hasAbility(state) && 'user' in state ? state.user : null
  return typeof user === 'object' && user !== null && 'id' in user && typeof user.id === 'number' ? String(user.id) : 'system'
}
