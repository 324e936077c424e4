import { describe, expect, test } from 'vitest'
import type { PageMeta } from '../../../shared/page-meta.ts'
import type { Entry } from '../../../server/published/lookup.ts'
import { findBySlug } from '../../../server/published/lookup.ts'
import { homeMeta, opportunityMeta, resourceMeta, siteIdentity, structureMeta, testimonialMeta } from '../../../server/seo/page-meta.ts'
import { editionOf, NOW, rawOpportunity, rawResource, rawStructure, rawTheme, upsert } from '../../fixtures/documents.ts'
import { faultsOf } from '../../support/structured-data.ts'

const SITE = 'https://exemple.fr'
const HOSTILE = '</script><script>alert(1)</script>\u2028'
const rawTestimonial = {
  title: 'Compter ses heures', slug: 'compter', series: 'declic', format: 'text', person: { displayName: 'Camille', anonymity: 'first-name', website: 'https://camille.fr' }, quote: 'J’ai compté.', publishedAt: '2026-11-02T10:00:00.000Z',
}
const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] })
const video = { url: 'https://exemple.fr/video.mp4', transcript: [paragraph('Bonjour')] }
const file = { file: { path: 'modele.pdf', name: 'modele.pdf', mime: 'application/pdf', sizeKilobytes: 245 }, accessible: 'yes' }

function entryOf<Type extends 'opportunity' | 'resource' | 'testimonial' | 'partner-structure'>(type: Type, raw: Readonly<Record<string, unknown>>) {
  const edition = editionOf(upsert('theme', 'theme-1', rawTheme), upsert('partner-structure', 'org-1', rawStructure), upsert(type, 'x', { ...raw, slug: 'x' }))
  const entry: Entry<Type> | null = findBySlug(edition, type, 'x')
  if (!entry) throw new Error('The example is not published')
  return { edition, entry }
}

/** The one JSON-LD document of a page, checked. */
function dataOf({ structuredData }: PageMeta): Record<string, unknown> {
  expect(structuredData).toHaveLength(1)
  const data = JSON.parse(structuredData[0] ?? '') as Record<string, unknown>
  expect(faultsOf(data)).toEqual([])
  return data
}
function opportunity(changes: Readonly<Record<string, unknown>>, now = NOW) {
  const { edition, entry } = entryOf('opportunity', { ...rawOpportunity, ...changes })
  return dataOf(opportunityMeta(edition, entry, SITE, now))
}
function resource(changes: Readonly<Record<string, unknown>>) {
  const { edition, entry } = entryOf('resource', { ...rawResource, ...changes })
  return dataOf(resourceMeta(edition, entry, SITE, NOW))
}

describe('an opportunity, for search engines', () => {
  test('is a page for somebody, until a date', () => {
    expect(opportunity({ eligibility: { audience: 'women', ageMax: 35, residence: ['france'] } })).toMatchObject({
      '@type': 'WebPage', url: `${SITE}/opportunites/x`, expires: '2026-12-12T17:00:00.000Z',
      audience: { audienceType: 'Réservé aux femmes', requiredGender: 'female', requiredMaxAge: 35, geographicArea: [{ name: 'France entière' }] },
    })
  })

  test('expires no more once it is closed: the page still says when it reopens', () => {
    expect(opportunity({}, new Date('2027-01-10T10:00:00Z'))).not.toHaveProperty('expires')
  })

  test('gives money: a monetary grant with its funder', () => {
    expect(opportunity({ funding: { amountMin: 1000, amountMax: 5000 } }).mainEntity).toMatchObject({
      '@type': 'MonetaryGrant', amount: { currency: 'EUR', minValue: 1000, maxValue: 5000 }, funder: { name: 'Les Exemples', url: `${SITE}/structures/les-exemples` },
    })
  })

  test.each(['residency', 'open-call', 'prize', 'commission'])('gives something else (%s, no amount known): a grant with its sponsor, never an event', (kind) => {
    expect(opportunity({ kind, windows: [{ closesAt: '2026-12-12T17:00:00Z', timezone: 'Europe/Paris', startsOn: '2027-01-05' }], place: { mode: 'on-site', city: 'Arles' } }).mainEntity).toMatchObject({ '@type': 'Grant', sponsor: [{ name: 'Les Exemples' }] })
  })

  const session = { closesAt: '2026-12-12T17:00:00Z', timezone: 'Europe/Paris', timeKnown: true, startsOn: '2027-01-05', endsOn: '2027-01-06' }

  test('teaches at a known day and place: an event, with its price when all of it is known', () => {
    expect(opportunity({ kind: 'portfolio-review', windows: [session], place: { mode: 'on-site', city: 'Arles', country: 'France' }, cost: { applicationFee: 5, participationFee: 40 } }).mainEntity).toMatchObject({
      '@type': 'EducationEvent', startDate: '2027-01-05', endDate: '2027-01-06', location: { '@type': 'Place', address: { addressLocality: 'Arles', addressCountry: 'France' } },
      organizer: { name: 'Les Exemples' }, offers: { price: 45, priceCurrency: 'EUR', availability: 'https://schema.org/InStock' },
    })
    expect(opportunity({ kind: 'training', windows: [session], place: { mode: 'remote' } }).mainEntity).not.toHaveProperty('offers')
  })

  test.each([
    ['nobody said where', { windows: [session] }],
    ['nobody said when', { place: { mode: 'remote' } }],
    ['the session is over', { windows: [{ ...session, startsOn: '2026-01-05', endsOn: '2026-01-06' }], place: { mode: 'remote' } }],
  ])('teaches, but %s: a service', (_why, changes) => {
    expect(opportunity({ kind: 'mentoring', ...changes }).mainEntity).toMatchObject({ '@type': 'Service', serviceType: 'Mentorat et accompagnement' })
  })

  test('that is cancelled says so', () => {
    expect(opportunity({ kind: 'training', windows: [session], place: { mode: 'remote' }, suspension: 'cancelled' }).mainEntity).toMatchObject({ eventStatus: 'https://schema.org/EventCancelled' })
  })
})

describe('a resource, for search engines', () => {
  const steps = { __component: 'body.steps', title: 'À faire', steps: [{ title: 'Lire', content: [paragraph('Tout lire.')] }, { title: 'Écrire', content: [] }] }

  test.each([
    ['practical-guide', { body: [steps] }, 'HowTo'],
    ['practical-guide', {}, 'Article'],
    ['article', { body: [steps] }, 'Article'],
    ['video', { video }, 'VideoObject'],
    ['video', {}, 'Article'],
    ['webinar', { event: { at: '2026-12-01T17:00:00Z', timezone: 'Europe/Paris' } }, 'EducationEvent'],
    ['webinar', {}, 'Article'],
    ['template', { file }, 'DigitalDocument'],
    ['template', {}, 'Article'],
    ['winning-file', {}, 'Article'],
  ])('of the format %s with %j is a %s', (format, changes, type) => {
    expect(resource({ format, ...changes })['@type']).toBe(type)
  })

  test('is by its authors, else by the ministry', () => {
    expect(resource({ authors: [{ name: 'Une autrice', role: 'avocate' }] }).author).toEqual([{ '@type': 'Person', name: 'Une autrice', jobTitle: 'avocate' }])
    expect(resource({}).author).toMatchObject([{ '@type': 'GovernmentOrganization', name: 'Ministère de la Culture' }])
  })

  test('holds hostile words without ending its script', () => {
    const { edition, entry } = entryOf('resource', { ...rawResource, title: HOSTILE })
    const { structuredData } = resourceMeta(edition, entry, SITE, NOW)
    expect(structuredData.join('')).not.toMatch(/<|\u2028/)
    expect(resource({ title: HOSTILE }).headline).toBe(HOSTILE.trim())
  })
})

describe('the other pages, for search engines', () => {
  test('a testimonial names her who speaks as far as she allows it', () => {
    const authorOf = (anonymity: string) => {
      const { edition, entry } = entryOf('testimonial', { ...rawTestimonial, person: { ...rawTestimonial.person, anonymity } })
      return dataOf(testimonialMeta(edition, entry, SITE)).author
    }
    expect(authorOf('named')).toEqual({ '@type': 'Person', name: 'Camille', url: 'https://camille.fr' })
    expect(authorOf('first-name')).toEqual({ '@type': 'Person', name: 'Camille' })
    expect(authorOf('anonymous')).toMatchObject({ '@type': 'GovernmentOrganization' })
  })

  test.each([['festival', 'Organization'], ['school', 'EducationalOrganization'], ['administration', 'GovernmentOrganization'], ['gallery', 'Organization']])('a structure of the kind %s is a %s with what is known of it', (kind, type) => {
    const { edition, entry } = entryOf('partner-structure', { ...rawStructure, kind, website: 'https://exemple.org', city: 'Arles', region: 'provence-alpes-cote-d-azur' })
    expect(dataOf(structureMeta(edition, entry, SITE))).toMatchObject({ '@type': type, url: 'https://exemple.org', mainEntityOfPage: `${SITE}/structures/x`, address: { addressLocality: 'Arles', addressCountry: 'FR' } })
  })

  test('the home page says how to search, and who publishes', () => {
    const data = dataOf(homeMeta(editionOf(), SITE))
    expect(data['@graph']).toMatchObject([{ '@type': 'WebSite', potentialAction: { target: { urlTemplate: `${SITE}/recherche?q={search_term_string}` } } }, { '@type': 'GovernmentOrganization' }])
  })

  test('every page has a picture to be shared with', () => {
    expect(siteIdentity(editionOf(), SITE).shareImage.url).toMatch(/^https:\/\/exemple\.fr\/partage\/site\/accueil\.[0-9a-f]{16}\.png$/)
  })
})
