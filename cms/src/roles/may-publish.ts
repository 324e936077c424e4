import type { Core } from '@strapi/strapi'

interface Ability {
  can(action: string, subject: string): boolean
}

const hasAbility = (state: unknown): state is { userAbility: Ability } => typeof state === 'object' && state !== null && 'userAbility' in state && Boolean(state.userAbility)

/** Whether who asks for this request may publish documents of a type. The server itself (commands, loaders) may. */
export function mayPublish(strapi: Core.Strapi, uid: string): boolean {
  const state: unknown = strapi.requestContext.get()?.state
  return !hasAbility(state) || state.userAbility.can('plugin::content-manager.explorer.publish', uid)
}
