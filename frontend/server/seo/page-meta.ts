import type { PageMeta, SiteIdentity } from '../../shared/page-meta.ts'
import { scriptJson } from '../../shared/script-json.ts'
import { siteFrame } from '../presenters/site.ts'
import type { Edition } from '../published/edition.ts'
import { firstPublicationOf } from '../published/first-publication.ts'
import { resolveAll, type Entry } from '../published/lookup.ts'
import { calendarAt } from '../search/calendar.ts'
import { shareImage, type ServiceNames } from '../sharing/address.ts'
import { DEFAULT_SLUG, defaultShare, opportunityShare, resourceShare, structureShare, testimonialShare } from '../sharing/card.ts'
import { opportunityData } from '../structured-data/opportunity.ts'
import { structureData } from '../structured-data/organization.ts'
import { resourceData } from '../structured-data/resource.ts'
import { homeData } from '../structured-data/site.ts'
import { testimonialData } from '../structured-data/testimonial.ts'
import { lastModified } from './last-modified.ts'

const identities = new WeakMap<Edition, SiteIdentity>()

/** What every page's head needs to know of the site, made once for each edition: naming its picture means laying it out. */
export function siteIdentity(edition: Edition, siteUrl: string): SiteIdentity {
  const known = identities.get(edition)
  if (known?.url === siteUrl) return known
  const identity = identityOf(siteFrame(edition), siteUrl)
  identities.set(edition, identity)
  return identity
}

function identityOf(service: ServiceNames, siteUrl: string): SiteIdentity {
  return { name: service.name, url: siteUrl, shareImage: shareImage(siteUrl, 'site', DEFAULT_SLUG, defaultShare(service.tagline), service) }
}

/** The home page: it has the picture of every page without one. */
export function homeMeta(edition: Edition, siteUrl: string): PageMeta {
  const { name, tagline } = siteFrame(edition)
  return { type: 'website', image: null, publishedAt: null, modifiedAt: null, structuredData: [scriptJson(homeData(siteUrl, name, tagline))] }
}

/** An opportunity. */
export function opportunityMeta(edition: Edition, { document }: Entry<'opportunity'>, siteUrl: string, now: Date): PageMeta {
  const image = shareImage(siteUrl, 'opportunites', document.slug, opportunityShare(edition, document, now), namesOf(edition))
  const [organiser = null] = structuresOf(edition, [document.organiser])
  const data = opportunityData({ siteUrl, opportunity: document, calendar: calendarAt(document, now), organiser, partners: structuresOf(edition, document.partners), image })
  return { type: 'website', image, publishedAt: null, modifiedAt: null, structuredData: [scriptJson(data)] }
}

/** A resource. */
export function resourceMeta(edition: Edition, { document }: Entry<'resource'>, siteUrl: string, now: Date): PageMeta {
  const image = shareImage(siteUrl, 'ressources', document.slug, resourceShare(edition, document), namesOf(edition))
  const modifiedAt = modifiedOf(document, now)
  const themes = resolveAll(edition, 'theme', document.themes).map((theme) => theme.document.name)
  return { type: 'article', image, publishedAt: firstPublicationOf(document), modifiedAt, structuredData: [scriptJson(resourceData({ siteUrl, resource: document, themes, modifiedAt, image }))] }
}

/** A testimonial. */
export function testimonialMeta(edition: Edition, { document }: Entry<'testimonial'>, siteUrl: string): PageMeta {
  const image = shareImage(siteUrl, 'temoignages', document.slug, testimonialShare(document), namesOf(edition))
  return { type: 'article', image, publishedAt: firstPublicationOf(document), modifiedAt: document.publishedAt, structuredData: [scriptJson(testimonialData(siteUrl, document, image))] }
}

/** A structure. */
export function structureMeta(edition: Edition, { document }: Entry<'partner-structure'>, siteUrl: string): PageMeta {
  const image = shareImage(siteUrl, 'structures', document.slug, structureShare(document), namesOf(edition))
  return { type: 'website', image, publishedAt: null, modifiedAt: null, structuredData: [scriptJson(structureData(siteUrl, document))] }
}

const namesOf = (edition: Edition): ServiceNames => siteFrame(edition)
const structuresOf = (edition: Edition, references: readonly string[]) => resolveAll(edition, 'partner-structure', references).map(({ document }) => document)
const modifiedOf = (document: Entry<'resource'>['document'], now: Date): string => (lastModified(document, now) ?? new Date(document.publishedAt)).toISOString()
