import { publishedSchemas } from '@elles/domain/contract'
import { describe, expect, test } from 'vitest'
import { anchorsOf, readingTime, resourcePage } from '../../../server/presenters/resource.ts'
import { resourceList } from '../../../server/presenters/resource-list.ts'
import { findBySlug } from '../../../server/published/lookup.ts'
import { editionOf, NOW, rawOpportunity, rawResource, rawStructure, rawTheme, resource, upsert } from '../../fixtures/documents.ts'
import { fieldsOf } from '../../support/contract-fields.ts'

const heading = (text: string) => ({ type: 'heading', level: 2, children: [{ type: 'text', text }] })
const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] })

describe('a resource', () => {
  test('its table of contents gives two equal headings two anchors', () => {
    const { body } = resource({ body: [{ __component: 'body.text', content: [heading('Étape'), paragraph('a'), heading('Étape')] }, { __component: 'body.steps', title: 'À faire', steps: [] }] })
    expect(anchorsOf(body)).toEqual([
      { place: '0-0', id: 'partie-etape', text: 'Étape' },
      { place: '0-2', id: 'partie-etape-2', text: 'Étape' },
      { place: '1', id: 'partie-a-faire', text: 'À faire' },
    ])
  })

  test('its reading time counts the body, at least a minute', () => {
    expect(readingTime(resource())).toBe('1\u00a0min de lecture')
    expect(readingTime(resource({ introduction: [paragraph('mot '.repeat(900))] }))).toBe('5\u00a0min de lecture')
  })
})

describe('the list of resources', () => {
  const edition = editionOf(upsert('theme', 'theme-1', rawTheme), upsert('resource', 'r1', rawResource), upsert('resource', 'r2', { ...rawResource, slug: 'deux', format: 'article', themes: [] }))

  test('filters by theme and format, and counts what each choice would give', () => {
    const list = resourceList(edition, { theme: 'promotion-et-commercial' })
    expect(list.items.map((item) => item.slug)).toEqual(['ecrire-sa-note'])
    expect(resourceList(edition, {}).formats.map(({ label, count }) => [label, count])).toEqual([['Tous les formats', 2], ['Fiche pratique', 1], ['Article', 1]])
    expect(list.formats, 'of one format there is nothing to choose').toEqual([])
    expect(list.themes.find((choice) => choice.isCurrent)?.label).toBe('Promotion et commercial')
  })

  test('an unknown theme shows everything and says so', () => {
    expect(resourceList(edition, { theme: 'x' })).toMatchObject({ total: 2, ignored: ['Ce thème n’existe pas\u00a0: voici tous les thèmes.'] })
  })
})

const whole = {
  title: 'Écrire sa note', slug: 'ecrire-sa-note', standfirst: 'Une méthode simple.', format: 'webinar', themes: ['theme-1'], objective: 'écrire votre note', level: 'beginner',
  cover: { path: 'couverture.png', width: 10, height: 10 }, introduction: [paragraph('Introduction.')], keyPoints: [{ text: 'Un point clé' }], body: [{ __component: 'body.text', content: [paragraph('Le corps.')] }],
  usefulLinks: [{ label: 'Utile', url: 'https://utile.exemple.fr', description: 'Pourquoi utile' }], sources: [{ label: 'Source', url: 'https://source.exemple.fr', description: 'Pourquoi source' }],
  authors: [{ name: 'Autrice', role: 'juriste' }], reviewedBy: { name: 'Relectrice', role: 'avocate', on: '2026-05-04' }, revisedOn: '2026-05-03', reviseBefore: '2026-11-20',
  video: { url: 'https://video.exemple.fr/1', poster: { path: 'affiche.png', width: 10, height: 10 }, captions: { path: 'dit.vtt', name: 'Sous-titres', mime: 'text/vtt', sizeKilobytes: 1 }, transcript: [paragraph('Paroles.')] },
  file: { file: { path: 'modele.pdf', name: 'Modèle', mime: 'application/pdf', sizeKilobytes: 245 }, accessible: 'yes' },
  event: { at: '2026-12-03T17:00:00Z', timezone: 'Europe/Paris', signUpUrl: 'https://inscription.exemple.fr', replayUrl: 'https://rediffusion.exemple.fr' },
  contentWarning: 'Parle de violences.', relatedOpportunities: ['o-1'], relatedStructures: ['org-1'], publishedAt: '2026-11-02T10:00:00.000Z', firstPublishedAt: '2026-10-03T10:00:00.000Z', demonstration: true,
}

/** What each field of the contract becomes on the page; null where it is deliberately not shown. */
const shown: Readonly<Record<string, string | null>> = {
  title: 'Écrire sa note', slug: 'ecrire-sa-note', standfirst: 'Une méthode simple.', format: 'Webinaire', themes: 'Promotion et commercial', objective: 'écrire votre note', level: 'Pour débuter', cover: 'couverture.png',
  introduction: 'Introduction.', 'keyPoints.text': 'Un point clé', body: 'Le corps.', 'usefulLinks.label': 'Utile', 'usefulLinks.url': 'https://utile.exemple.fr', 'usefulLinks.description': 'Pourquoi utile',
  'sources.label': 'Source', 'sources.url': 'https://source.exemple.fr', 'sources.description': 'Pourquoi source', 'authors.name': 'Autrice', 'authors.role': 'juriste', 'reviewedBy.name': 'Relectrice', 'reviewedBy.role': 'avocate',
  'reviewedBy.on': '4 mai 2026', revisedOn: '3 mai 2026', reviseBefore: '20 novembre 2026', 'video.url': 'https://video.exemple.fr/1', 'video.poster': 'affiche.png', 'video.captions': 'dit.vtt', 'video.transcript': 'Paroles.',
  'file.file': 'modele.pdf', 'file.accessible': 'accessible', 'event.at': 'jeudi 3 décembre 2026', 'event.timezone': 'heure de Paris', 'event.signUpUrl': 'https://inscription.exemple.fr', 'event.replayUrl': 'https://rediffusion.exemple.fr',
  contentWarning: 'Parle de violences.', relatedOpportunities: 'Prix Exemple', relatedStructures: 'Les Exemples', firstPublishedAt: null /* revisedOn is what a reader can use */, publishedAt: null /* revisedOn is what a reader can use; said when there is none */, demonstration: '"isDemonstration":true',
}

describe('the list of resources', () => {
  test.each([[{}, []], [{ page: '1' }, []], [{ page: '2' }, ['Cette page n’existe plus\u00a0: voici la dernière.']], [{ page: 'x' }, ['Le numéro de page n’existe pas\u00a0: voici la première page.']]])('is on one page: of %j it ignores %j', (raw, ignored) => {
    expect(resourceList(editionOf(upsert('theme', 'theme-1', rawTheme), upsert('resource', 'r-1', rawResource)), raw).ignored).toEqual(ignored)
  })
})

describe('the page of a resource', () => {
  const read = (changes: object = {}, now = NOW) => {
    const edition = editionOf(
      upsert('theme', 'theme-1', rawTheme), upsert('partner-structure', 'org-1', rawStructure), upsert('opportunity', 'o-1', rawOpportunity), upsert('resource', 'r-1', { ...whole, ...changes }))
    return resourcePage(edition, findBySlug(edition, 'resource', 'ecrire-sa-note') ?? expect.fail('no resource'), now)
  }

  test('shows every public field of the contract, or says here why not', () => {
    expect(Object.keys(shown).sort()).toEqual(fieldsOf(publishedSchemas.resource).sort())
    const page = JSON.stringify(read())
    for (const [field, words] of Object.entries(shown)) if (words !== null) expect(page, field).toContain(words)
  })

  test('what is watched or attended has no reading time', () => {
    expect([read().readingTime, read({ format: 'video' }).readingTime, read({ format: 'article' }).readingTime]).toEqual([null, null, '1\u00a0min de lecture'])
  })

  test('once it has begun, a webinar offers no sign-up; without a replay, it says so', () => {
    const later = new Date('2026-12-04T10:00:00Z')
    expect(read({}, later).event.map(({ label }) => label)).toEqual(['Date', 'Rediffusion'])
    expect(read({ event: { ...whole.event, replayUrl: null } }, later).event.at(-1)?.value).toBe('Pas de rediffusion connue')
  })

  test('the day of the next review is still in time; the day after is said', () => {
    expect(read({}, new Date('2026-11-20T12:00:00Z')).lateReview).toBeNull()
    expect(read({}, new Date('2026-11-21T00:00:00Z')).lateReview).toContain('avant le 20 novembre 2026')
  })

  test('without a revision, the day of publication is said', () => {
    expect(read({ revisedOn: null, reviewedBy: null }).review).toBe('Publiée le 3 octobre 2026')
  })
})
