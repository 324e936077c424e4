import { type PublishedType, publishedTypes } from '@elles/domain/contract'
import type { UID } from '@strapi/strapi'

/** The content type behind each name of the feed; the only list of what may leave the CMS. */
export const contentTypeOf: Readonly<Record<PublishedType, UID.ContentType>> = {
  opportunity: 'api::opportunity.opportunity',
  resource: 'api::resource.resource',
  'partner-structure': 'api::partner-structure.partner-structure',
  testimonial: 'api::testimonial.testimonial',
  theme: 'api::theme.theme',
  page: 'api::page.page',
  redirect: 'api::redirect.redirect',
  home: 'api::home.home',
  settings: 'api::settings.settings',
}

const typeByUid = new Map<string, PublishedType>(publishedTypes.map((type) => [contentTypeOf[type], type]))

/** The feed's name of a content type, or undefined when its documents never leave the CMS. */
export function publishedTypeOf(uid: string): PublishedType | undefined {
  return typeByUid.get(uid)
}
