import type { CalendarMonth } from './calendar-month'
import type { CataloguePage } from './catalogue'
import type { ContactPage, EditorialPage, SiteMapSection } from './editorial-page'
import type { HomePage } from './home'
import type { OpenDataPage } from './open-data'
import type { OpportunityPage } from './opportunity-page'
import type { PageMeta, SiteIdentity } from './page-meta'
import type { ParityPage } from './parity'
import type { ResourceList, ResourcePage } from './resource-page'
import type { SelectionPage } from './selection'
import type { SiteFrame } from './site'
import type { SiteSearchPage } from './site-search'
import type { StatsPage } from './stats'
import type { StructureList, StructurePage } from './structures'
import type { TestimonialList, TestimonialPage } from './testimonial'

type Found<Page> = (Page & { readonly meta: PageMeta }) | null

/**
 * What each page shows: made by the server from what is published and from the parameters of the address, while the page is drawn (ADR 15). Null: there is no
 * such page.
 */
export interface PageViews {
  home(): HomePage & { readonly meta: PageMeta }
  catalogue(): CataloguePage
  calendar(): CalendarMonth
  opportunity(slug: string): Found<OpportunityPage>
  selection(): SelectionPage
  resources(): ResourceList
  resource(slug: string): Found<ResourcePage>
  testimonials(): TestimonialList
  testimonial(slug: string): Found<TestimonialPage>
  structures(): StructureList
  structure(slug: string): Found<StructurePage>
  parity(): ParityPage
  search(): SiteSearchPage
  contact(): ContactPage | null
  /** A page written by editors. */
  editorial(slug: string): EditorialPage | null
  siteMap(): readonly SiteMapSection[]
  openData(): OpenDataPage
  stats(): Promise<StatsPage>
}

export type PageName = keyof PageViews

/** What the header, the footer and the head of every page need. */
export interface SiteView extends SiteFrame {
  readonly identity: SiteIdentity
}
