import type { Core } from '@strapi/strapi'
import { followPublicChanges } from '../audit/follow.ts'
import { followCompleteness } from '../desk/completeness.ts'
import { followChanges } from '../published/change-log.ts'
import { followReviews } from '../review/follow.ts'
import { followPublications } from '../submission/publication.ts'
import { keepInvariants } from './invariants.ts'

/** Hooks on every write of a document, outermost first. Called in register(): later, Strapi's own handlers would already run without them. */
export function registerDocumentMiddlewares(strapi: Core.Strapi): void {
  keepInvariants(strapi)
  followReviews(strapi)
  followPublicChanges(strapi)
  followChanges(strapi)
  followPublications(strapi)
  followCompleteness(strapi)
}
