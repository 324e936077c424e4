import type { Core } from '@strapi/strapi'

/** The types whose documents are drafts before they are published. */
export type DraftedType =
  | 'api::opportunity.opportunity' | 'api::resource.resource' | 'api::partner-structure.partner-structure' | 'api::testimonial.testimonial' | 'api::page.page' | 'api::home.home'

/** Whether documents of a type have drafts; the others are published as soon as they are saved. */
export function hasDrafts(strapi: Core.Strapi, uid: string): uid is DraftedType {
  return Object.entries(strapi.contentTypes).some(([name, { options }]) => name === uid && options?.draftAndPublish === true)
}
