import { feedbackKind } from '@elles/domain/vocabulary'
import { describe, expect, test } from 'vitest'
import { sentenceFaults, textsIn } from '../../../../config/src/testing/sentence-faults.ts'
import { calendarMonth } from '../../../server/presenters/calendar-month.ts'
import { cataloguePage } from '../../../server/presenters/catalogue.ts'
import { contactPage, editorialPage } from '../../../server/presenters/editorial-page.ts'
import { homePage } from '../../../server/presenters/home.ts'
import { openDataPage } from '../../../server/presenters/open-data.ts'
import { opportunityPage } from '../../../server/presenters/opportunity/page.ts'
import { parityPage } from '../../../server/presenters/parity.ts'
import { resourceList } from '../../../server/presenters/resource-list.ts'
import { resourcePage } from '../../../server/presenters/resource.ts'
import { selectionPage } from '../../../server/presenters/selection.ts'
import { siteMap } from '../../../server/presenters/site-map.ts'
import { siteSearchPage } from '../../../server/presenters/site-search.ts'
import { statsPage } from '../../../server/presenters/stats.ts'
import { structureList } from '../../../server/presenters/structure-list.ts'
import { structurePage } from '../../../server/presenters/structure.ts'
import { testimonialList, testimonialPage } from '../../../server/presenters/testimonial.ts'
import type { Edition } from '../../../server/published/edition.ts'
import { allOf, type SluggedType } from '../../../server/published/lookup.ts'
import { parseQuery } from '../../../server/search/query.ts'
import type { RawQuery } from '../../../server/search/raw-query.ts'
import type { PageName } from '../../../shared/page-views.ts'
import { editionOf, NOW, rawOpportunity, rawResource, rawStructure, rawTheme, upsert } from '../../fixtures/documents.ts'
import { everyFact, extremeDocument, extremes } from '../../fixtures/extreme-opportunities.ts'
import { demonstrationEdition } from '../../support/demonstration.ts'

/** What readers may ask of a page: nothing, what answers nothing, what narrows to one, and what no page knows. */
const asked: readonly RawQuery[] = [
  {}, { q: 'zzzz' }, { q: 'prix' }, { q: 'rezidence' }, { q: 'plus de 35 ans' }, { age: '0' }, { age: '1' }, { age: '35' }, { age: 'NaN' }, { page: '2' }, { page: '999' }, { q: 'a'.repeat(300) }, { type: 'inconnu', annee: '2021', mois: '2027-02' },
  { fiches: 'prix-exemple' }, { fiches: 'gone' }, { fiches: Array.from({ length: 40 }, (_, index) => `x${index}`).join(','), comparer: ['prix-exemple'] },
]
const each = <Type extends SluggedType>(type: Type, view: (edition: Edition, entry: ReturnType<typeof allOf<Type>>[number]) => unknown) => (edition: Edition) => allOf(edition, type).map((entry) => view(edition, entry))
const answers = (view: (edition: Edition, raw: RawQuery) => unknown) => (edition: Edition) => asked.map((raw) => view(edition, raw))
const days = [NOW, new Date('2026-12-12T21:00:00Z'), new Date('2027-06-01T00:00:00Z'), new Date('2036-01-01T00:00:00Z')]
const atAll = (view: (edition: Edition, now: Date) => unknown) => (edition: Edition) => days.map((now) => view(edition, now))
const feedback = (useful: number, notUseful: number, closed: number) => ({ since: '2026-10-01', months: [{ month: '2026-10', useful, notUseful, closed }], kinds: [{ kind: feedbackKind.codes[0], useful, notUseful, closed }] })

/** Everything that each page can show, whatever is published: a view that is added does not compile until it is here. */
const views: Readonly<Record<PageName, (edition: Edition) => unknown>> = {
  home: atAll(homePage),
  catalogue: answers((edition, raw) => days.map((now) => cataloguePage(edition, parseQuery(raw), now))),
  calendar: answers((edition, raw) => calendarMonth(edition, raw, NOW)),
  opportunity: atAll((edition, now) => each('opportunity', (all, entry) => opportunityPage(all, entry, now))(edition)),
  selection: answers((edition, raw) => selectionPage(edition, raw, NOW)),
  resources: answers(resourceList),
  resource: atAll((edition, now) => each('resource', (all, entry) => resourcePage(all, entry, now))(edition)),
  testimonials: answers(testimonialList),
  testimonial: atAll((edition, now) => each('testimonial', (all, entry) => testimonialPage(all, entry, now))(edition)),
  structures: answers((edition, raw) => structureList(edition, raw, NOW)),
  structure: atAll((edition, now) => each('partner-structure', (all, entry) => structurePage(all, entry, now))(edition)),
  parity: answers(parityPage),
  search: answers((edition, raw) => siteSearchPage(edition, raw, NOW)),
  contact: answers(contactPage),
  editorial: each('page', (_edition, entry) => editorialPage(entry)),
  siteMap,
  openData: () => openDataPage('https://www.exemple.fr'),
  stats: (edition) => [null, feedback(0, 0, 0), feedback(1, 0, 0), feedback(1000, 1, 2)].map((summary) => statsPage(edition, summary, NOW)),
}

const opportunities = (...changes: readonly object[]) => changes.map((change, index) => upsert('opportunity', `o-${index}`, { ...rawOpportunity, slug: `fiche-${index}`, ...change }))
/** Each number of an opportunity with nothing, with one and with many. */
const counted = (count: number) => ({
  ...everyFact, slug: `compte-${count}`,
  funding: { ...everyFact.funding, laureateCount: count, amountMin: count, amountMax: count }, cost: { applicationFee: count, participationFee: count },
  eligibility: { ...everyFact.eligibility, ageMin: count, ageMax: count, minYearsExperience: count }, place: { ...everyFact.place, durationDays: count },
  transparency: { juryWomen: count, juryTotal: count, editions: [{ year: 2025, applications: count, applicationsByWomen: count, laureates: count, laureateWomen: count }] },
})
const editions: Readonly<Record<string, () => Edition>> = {
  'nothing is published': () => editionOf(),
  'one thing of each is': () => editionOf(...opportunities({}), upsert('partner-structure', 'org-1', rawStructure), upsert('resource', 'r-1', rawResource), upsert('theme', 't-1', rawTheme)),
  'the extremes are': () => editionOf(
    upsert('partner-structure', 'org-1', rawStructure), upsert('partner-structure', 'org-2', { ...rawStructure, slug: 'partenaires', name: 'Les Partenaires' }), upsert('resource', 'r-1', rawResource),
    ...opportunities(...Object.values(extremes).map(extremeDocument), ...[0, 1, 2, 1000].map(counted)),
  ),
  'the demonstration is': () => demonstrationEdition(NOW),
}

/** Addresses, codes and what is drawn: nobody reads them as words. */
const unread = /\/(?:href|path|slug|id|url|src|canonical|value|code|criteria|name|action|email|points|d|closesAt|opensAt|publishedAt|updatedOn|datetime|dateTime|iso|timezone|documentId|organiser|alternativeText|caption|rel|without)$/

/** What editors wrote and what readers asked: the site repeats it as it is, alone, between quotation marks or among other facts. */
function partsSaid(edition: Edition): (text: string) => readonly string[] {
  const written = new Set(textsIn([edition.documents, asked]).map(([, text]) => text.trim()))
  return (text) => {
    const unquoted = text.replace(/«\s([^»]*)\s»/gu, (quoted, inside: string) => (written.has(inside.trim()) ? '«\u00a0…\u00a0»' : quoted))
    return written.has(text.trim()) ? [] : unquoted.split(' · ').filter((part) => !written.has(part.trim()))
  }
}

function faultsOf(edition: Edition, shown: unknown): string[] {
  const partsOf = partsSaid(edition)
  const said = textsIn(shown).filter(([path, text]) => !unread.test(path) && !/^(?:https?:|\/)\S*$/.test(text))
  return [...new Map(said.map(([path, text]) => [text, path.replaceAll(/\/\d+/g, '')]))].flatMap(([text, path]) => partsOf(text).flatMap(sentenceFaults).map((fault) => `${path}: ${text}: ${fault}`))
}

/** Milliseconds on a loaded machine: a view is made some sixty times of the whole demonstration. */
const READ_WITHIN_MS = 60_000

describe.each(Object.entries(editions))('when %s', (_when, make) => {
  const edition = make()
  test.each(Object.entries(views))('the view « %s » says nothing that cannot be read', (_name, view) => {
    expect(faultsOf(edition, view(edition))).toEqual([])
  }, READ_WITHIN_MS)
})
