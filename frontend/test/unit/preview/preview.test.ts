import { previewTypes, type PreviewAnswer, type PreviewType } from '@elles/domain/contract'
import { describe, expect, test } from 'vitest'
import { editorialPage } from '../../../server/presenters/editorial-page.ts'
import { homePage } from '../../../server/presenters/home.ts'
import { opportunityPage } from '../../../server/presenters/opportunity/page.ts'
import { resourcePage } from '../../../server/presenters/resource.ts'
import { structurePage } from '../../../server/presenters/structure.ts'
import { testimonialPage } from '../../../server/presenters/testimonial.ts'
import { cookieOf, keyAt, mediaAt, previewPath } from '../../../server/preview/address.ts'
import { completeDraft } from '../../../server/preview/complete.ts'
import { overlay } from '../../../server/preview/overlay.ts'
import type { Edition } from '../../../server/published/edition.ts'
import { findBySlug, type Entry } from '../../../server/published/lookup.ts'
import { homeMeta, opportunityMeta, resourceMeta, structureMeta, testimonialMeta } from '../../../server/seo/page-meta.ts'
import { editionOf, NOW, rawOpportunity, rawResource, rawStructure, upsert } from '../../fixtures/documents.ts'
import { everyFact } from '../../fixtures/extreme-opportunities.ts'
import { demonstrationEdition } from '../../support/demonstration.ts'

const TODAY = '2026-11-23'
const ID = 'abcdefgh12345678'
const SITE = 'https://www.exemple.fr'
const answer = (type: PreviewType, document: Record<string, unknown>): PreviewAnswer =>
  ({ type, documentId: ID, session: 'x', until: NOW.toISOString(), problems: [], document: { publishedAt: NOW.toISOString(), ...document } })

function found<Type extends Exclude<PreviewType, 'home'>>(edition: Edition, type: Type): Entry<Type> {
  return findBySlug(edition, type, `apercu-${ID}`) ?? expect.fail(`the draft ${type} has no page`)
}

/** What each page asks of a draft. */
const draw: Readonly<Record<PreviewType, (edition: Edition) => unknown>> = {
  opportunity: (edition) => [opportunityPage(edition, found(edition, 'opportunity'), NOW), opportunityMeta(edition, found(edition, 'opportunity'), SITE, NOW)],
  resource: (edition) => [resourcePage(edition, found(edition, 'resource'), NOW), resourceMeta(edition, found(edition, 'resource'), SITE, NOW)],
  'partner-structure': (edition) => [structurePage(edition, found(edition, 'partner-structure'), NOW), structureMeta(edition, found(edition, 'partner-structure'), SITE)],
  testimonial: (edition) => [testimonialPage(edition, found(edition, 'testimonial'), NOW), testimonialMeta(edition, found(edition, 'testimonial'), SITE)],
  page: (edition) => editorialPage(found(edition, 'page')),
  home: (edition) => [homePage(edition, NOW), homeMeta(edition, SITE)],
}

const published = editionOf(upsert('partner-structure', 'org-1', rawStructure), upsert('resource', ID, rawResource), upsert('opportunity', 'o-1', rawOpportunity))
const show = (type: PreviewType, document: Record<string, unknown>) => overlay(published, answer(type, document), TODAY) ?? expect.fail('the draft cannot be shown')

describe('the preview of a draft', () => {
  test.each(previewTypes)('draws a %s of which nothing is written', (type) => {
    const { edition, isCompleted } = show(type, {})
    expect(isCompleted).toBe(true)
    expect(JSON.stringify(draw[type](edition))).not.toMatch(/undefined|NaN|Invalid/)
  })

  test('shows what is written, and says that nothing stands for what is missing', () => {
    const { edition, isCompleted } = show('resource', { ...rawResource, title: 'Un brouillon' })
    expect(isCompleted).toBe(false)
    expect(found(edition, 'resource').document.title).toBe('Un brouillon')
  })

  test('changes nothing of what is published', () => {
    const before = JSON.stringify([...published.documents.resource])
    show('resource', { ...rawResource, title: 'Un brouillon' })
    expect(JSON.stringify([...published.documents.resource])).toBe(before)
    expect(findBySlug(published, 'resource', `apercu-${ID}`)).toBeNull()
  })

  test('asks for the draft’s own files at addresses of its own', () => {
    const { edition } = show('resource', { ...rawResource, cover: { path: 'v1/a.webp', width: 10, height: 10, formats: [{ path: 'v1/small_a.webp', width: 5 }] } })
    expect(found(edition, 'resource').document.cover).toMatchObject({ path: `apercu-${ID}/v1/a.webp`, formats: [{ path: `apercu-${ID}/v1/small_a.webp` }] })
    expect(mediaAt(`apercu-${ID}/v1/a.webp`)).toEqual({ key: ID, path: 'v1/a.webp' })
    expect(mediaAt('v1/a.webp')).toBeNull()
  })

  test('leaves out a part that cannot be drawn and keeps the others', () => {
    const text = (words: string) => ({ __component: 'body.text', content: [{ type: 'paragraph', children: [{ type: 'text', text: words }] }] })
    const { edition, isCompleted } = show('resource', { ...rawResource, body: [text('avant'), { __component: 'body.quote', quote: null }, { __component: 'body.image', image: null }, text('après')] })
    expect(isCompleted).toBe(true)
    expect(JSON.stringify(found(edition, 'resource').document.body)).toMatch(/avant.*après/)
    expect(found(edition, 'resource').document.body).toHaveLength(2)
  })

  test('is drawn at once, however many of its lines are unfinished', () => {
    const lines = Array.from({ length: 900 }, (_, index) => ({ closesAt: index % 3 === 0 ? '2027-03-12T17:00:00Z' : null, timezone: index % 2 === 0 ? 'Europe/Paris' : 'Mars' }))
    const { user: before } = process.cpuUsage()
    const { edition } = show('opportunity', { ...rawOpportunity, windows: lines })
    expect(found(edition, 'opportunity').document.windows).toHaveLength(150)
    expect((process.cpuUsage().user - before) / 1000).toBeLessThan(500)
  })

  test('keeps the rest of a group when one of its answers is wrong', () => {
    const { edition } = show('opportunity', { ...rawOpportunity, ...everyFact, funding: { ...everyFact.funding, amountMin: -4 }, application: { applyUrl: 'http://sans-s.exemple.fr', applyEmail: 'appel@exemple.fr' } })
    const { funding, application } = found(edition, 'opportunity').document
    expect([funding.amountMin, funding.note, application.applyUrl, application.applyEmail]).toEqual([null, 'La moitié à la signature.', null, 'appel@exemple.fr'])
  })
})

describe('any draft', () => {
  const demonstration = demonstrationEdition(NOW)
  const wrong = [undefined, null, '', 'n’importe quoi', 0, -1, [], {}, [null], [{}]]

  test.each(previewTypes.filter((type) => type !== 'home'))('%s: whatever one field holds, its page is drawn', (type) => {
    const [document] = [...demonstration.documents[type].values()].toSorted((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)
    for (const field of Object.keys(document ?? {}).filter((name) => name !== 'publishedAt' /* the CMS writes it */)) {
      for (const value of wrong) {
        const shown = overlay(demonstration, answer(type, { ...structuredClone(document), [field]: value }), TODAY)
        expect(() => draw[type](shown?.edition ?? expect.fail(`${field} = ${JSON.stringify(value)} cannot be shown`)), `${field} = ${JSON.stringify(value)}`).not.toThrow()
      }
    }
  })

  test('is refused rather than drawn for ever', () => {
    expect(completeDraft('page', { title: 'x', slug: null, publishedAt: 'jamais' }, TODAY)).toBeNull()
  })
})

describe('the address of a preview', () => {
  test.each(previewTypes)('is nobody else’s: %s', (type) => {
    const path = previewPath(type, ID)
    expect(keyAt(path)).toBe(type === 'home' ? 'accueil' : ID)
  })

  test.each(['/', '/ressources/apercu', '/ressources/ecrire-sa-note', '/ressources/apercu-abc/def', '/apercu', '/apercu-', '/apercu-../x', '/apercu-ABCDEFGH', '/media/apercu-abcdefgh'])('%s is none', (path) => {
    expect(keyAt(path)).toBeNull()
  })

  test('has a cookie of its own', () => {
    expect(cookieOf(ID)).toBe(`apercu-${ID}`)
  })
})
