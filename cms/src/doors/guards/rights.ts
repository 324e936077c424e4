import { errors } from '@strapi/utils'
import type { Ability } from '../fields.ts'
import type { Guard } from '../judged-route.ts'

/** One of some rights, where Strapi asks for nothing but an account. */
const holding = (...rights: readonly string[]): Guard => () => ({ state }) => {
  const ability: Ability = state.userAbility
  if (!rights.some((right) => ability.can(right))) throw new errors.ForbiddenError('Votre rôle ne le permet pas.')
}

/** What roles, tokens and rights there are concerns who gives them. */
export const administrator = holding('admin::roles.read')
/** How the parts of forms are laid out: everybody's screens. */
export const layoutOfParts = holding('plugin::content-manager.components.configure-layout')
/** Who neither adds nor changes files sends none. */
export const writerOfMedia = holding('plugin::upload.assets.create', 'plugin::upload.assets.update')
