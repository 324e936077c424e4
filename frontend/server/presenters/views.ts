import { getQuery, type H3Event } from 'h3'
import type { PageViews, SiteView } from '../../shared/page-views.ts'
import { fetchFeedbackSummary } from '../cms.ts'
import { siteDataDir, siteUrl } from '../environment.ts'
import { createSummaryReader } from '../feedback/summary.ts'
import { editionFor } from '../preview/preview.ts'
import type { Edition } from '../published/edition.ts'
import { findBySlug, type Entry, type SluggedType } from '../published/lookup.ts'
import { currentEdition, followerState } from '../published/store.ts'
import { parseQuery } from '../search/query.ts'
import type { RawQuery } from '../search/raw-query.ts'
import { homeMeta, opportunityMeta, resourceMeta, siteIdentity, structureMeta, testimonialMeta } from '../seo/page-meta.ts'
import { calendarMonth } from './calendar-month.ts'
import { cataloguePage } from './catalogue.ts'
import { contactPage, editorialPage } from './editorial-page.ts'
import { homePage } from './home.ts'
import { openDataPage } from './open-data.ts'
import { opportunityPage } from './opportunity/page.ts'
import { parityPage } from './parity.ts'
import { resourceList } from './resource-list.ts'
import { resourcePage } from './resource.ts'
import { selectionPage } from './selection.ts'
import { siteMap } from './site-map.ts'
import { siteSearchPage } from './site-search.ts'
import { siteFrame } from './site.ts'
import { statsPage } from './stats.ts'
import { structureList } from './structure-list.ts'
import { structurePage } from './structure.ts'
import { testimonialList, testimonialPage } from './testimonial.ts'

const feedback = createSummaryReader(siteDataDir(), fetchFeedbackSummary)

declare module 'h3' {
  interface H3EventContext {
    /** What the page that answers this request may ask to show. */
    views?: PageViews
    /** What every page shows around that; null before the first edition is complete, since the page that says so has a frame too. */
    site?: SiteView | null
  }
}

/** The frame of every page. */
export function siteView(): SiteView | null {
  const edition = followerState().current
  return edition && { ...siteFrame(edition), identity: siteIdentity(edition, siteUrl()) }
}

/** The views of one request, by its parameters and with the draft that it may see. Each throws 503 before the first edition is complete. */
export function pageViews(event: H3Event): PageViews {
  const asked = (): RawQuery => getQuery(event)
  const now = new Date()
  const home = siteUrl()
  const found = <Type extends SluggedType, View>(type: Type, slug: string, view: (edition: Edition, entry: Entry<Type>) => View): View | null => {
    const edition = editionFor(event)
    const entry = findBySlug(edition, type, slug)
    return entry && view(edition, entry)
  }
  return {
    home: () => ({ ...homePage(editionFor(event), now), meta: homeMeta(editionFor(event), home) }),
    catalogue: () => cataloguePage(currentEdition(), parseQuery(asked()), now),
    calendar: () => calendarMonth(currentEdition(), asked(), now),
    opportunity: (slug) => found('opportunity', slug, (edition, entry) => ({ ...opportunityPage(edition, entry, now), meta: opportunityMeta(edition, entry, home, now) })),
    selection: () => selectionPage(currentEdition(), asked(), now),
    resources: () => resourceList(currentEdition(), asked()),
    resource: (slug) => found('resource', slug, (edition, entry) => ({ ...resourcePage(edition, entry, now), meta: resourceMeta(edition, entry, home, now) })),
    testimonials: () => testimonialList(currentEdition(), asked()),
    testimonial: (slug) => found('testimonial', slug, (edition, entry) => ({ ...testimonialPage(edition, entry, now), meta: testimonialMeta(edition, entry, home) })),
    structures: () => structureList(currentEdition(), asked(), now),
    structure: (slug) => found('partner-structure', slug, (edition, entry) => ({ ...structurePage(edition, entry, now), meta: structureMeta(edition, entry, home) })),
    parity: () => parityPage(currentEdition(), asked()),
    search: () => siteSearchPage(currentEdition(), asked(), now),
    contact: () => contactPage(currentEdition(), asked()),
    editorial: (slug) => found('page', slug, (_edition, entry) => editorialPage(entry)),
    siteMap: () => siteMap(currentEdition()),
    openData: () => openDataPage(home),
    stats: async () => statsPage(currentEdition(), await feedback.read(now.getTime()), now),
  }
}
