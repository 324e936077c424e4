import { describe, expect, test, vi } from 'vitest'
import { cataloguePage } from '../../../server/presenters/catalogue.ts'
import { catalogueOf } from '../../../server/search/catalogue.ts'
import { facetNamed } from '../../../server/search/facets.ts'
import { parseQuery } from '../../../server/search/query.ts'
import { editionOf, NOW, rawOpportunity, rawStructure, upsert } from '../../fixtures/documents.ts'

const many = Array.from({ length: 45 }, (_, index) => upsert('opportunity', `o${index}`, { ...rawOpportunity, slug: `prix-${index}`, title: `Prix ${index}` }))
const edition = editionOf(upsert('partner-structure', 'org-1', rawStructure), ...many)
const pageOf = (raw: Readonly<Record<string, unknown>>) => cataloguePage(edition, parseQuery(raw), NOW)

describe('a page of the catalogue', () => {
  test('shows twenty cards and says how many pages there are', () => {
    expect(pageOf({})).toMatchObject({ total: 45, pages: 3, page: 1, perPage: 20 })
    expect(pageOf({ page: '3' }).items).toHaveLength(5)
  })

  test('a page past the last one shows the last one and says so', () => {
    const page = pageOf({ page: '12' })
    expect(page.page).toBe(3)
    expect(page.canonical).toBe('/opportunites?page=3')
    expect(page.ignored).toEqual(['Cette page n’existe plus\u00a0: voici la dernière.'])
  })

  test('each choice has the address that lifts it', () => {
    expect(pageOf({ q: 'prix', residence: 'bretagne' }).active).toEqual([
      { label: '«\u00a0prix\u00a0»', href: '/opportunites?residence=bretagne' },
      { label: 'Bretagne', href: '/opportunites?q=prix' },
    ])
  })

  test('nothing found: only the choices whose lifting helps are offered, with what one would see', () => {
    expect(pageOf({ q: 'introuvable', residence: 'bretagne' }).suggestions).toEqual([{ label: '«\u00a0introuvable\u00a0»', href: '/opportunites?residence=bretagne', count: 45 }])
  })

  test('a renamed structure is right on every card', () => {
    const renamed = editionOf(upsert('partner-structure', 'org-1', { ...rawStructure, name: 'Nouveau nom' }), ...many)
    expect(new Set(cataloguePage(renamed, parseQuery({}), NOW).items.map((item) => item.organiser))).toEqual(new Set(['Nouveau nom']))
  })

  test('a card says the facts one decides by', () => {
    expect(pageOf({}).items[0]?.facts).toEqual([
      { about: 'deadline', text: 'Jusqu’au samedi 12 décembre 2026 à 18\u00a0h' },
      { about: 'reward', text: 'Dotation financière' },
      { about: 'audience', text: 'Réservé aux femmes' },
      { about: 'cost', text: 'Frais non précisés' },
    ])
  })

  test('choices that say too little alone are said whole', () => {
    const labels = pageOf({ lieu: ['bretagne', 'non-precise'], parcours: 'non-precise', echeance: 'dans-7-jours', residence: 'non-precise', age: '35' }).active.map(({ label }) => label)
    expect(labels).toEqual(['Où habitez-vous\u00a0: non précisé', 'Date limite\u00a0: Dans 7\u00a0jours', 'Lieu\u00a0: Bretagne', 'Lieu\u00a0: non précisé', 'Votre parcours\u00a0: non précisé', '35\u00a0ans'])
  })

  test('a country is listed when something happens there, or when it is chosen', () => {
    const abroad = editionOf(upsert('opportunity', 'o', { ...rawOpportunity, place: { country: 'Suisse' } }))
    const countriesOf = (raw: Readonly<Record<string, unknown>>) => cataloguePage(abroad, parseQuery(raw), NOW).facets.lieu.map(({ value }) => value).filter((value) => ['suisse', 'japon'].includes(value))
    expect([countriesOf({}), countriesOf({ lieu: 'japon' })]).toEqual([['suisse'], ['japon', 'suisse']])
  })

  test('offers the orders that mean something, each with its address; the one in force is said', () => {
    const ordersOf = (raw: Readonly<Record<string, unknown>>) => pageOf(raw).sorts.map(({ label, href, isCurrent }) => [label, href, isCurrent])
    expect(ordersOf({ residence: 'corse' })).toEqual([['Date limite', '/opportunites?residence=corse', true], ['Nouveautés', '/opportunites?residence=corse&tri=nouveautes', false], ['Montant', '/opportunites?residence=corse&tri=montant', false]])
    expect(ordersOf({ q: 'prix', tri: 'date-limite' }).map(([label, , isCurrent]) => [label, isCurrent])).toEqual([['Pertinence', false], ['Date limite', true], ['Nouveautés', false], ['Montant', false]])
  })

  test('a misspelt word is said, with the address of the question as it was meant', () => {
    const page = pageOf({ q: 'Fotsival des Exemples', type: 'prix-ou-concours' })
    expect(pageOf({ q: 'exemlpes', type: 'prix-ou-concours' })).toMatchObject({ total: 45, nearest: { label: 'exemples', href: '/opportunites?q=exemples&type=prix-ou-concours' } })
    expect(page.notices[0]).toMatch(/^Rien ne contient tous vos mots \(«\u00a0fotsival\u00a0» n’apparaît nulle part\)/)
  })

  test('an age said in words is a matter for its filter', () => {
    expect(pageOf({ q: 'prix pour plus de 35 ans' })).toMatchObject({ total: 45, notices: ['«\u00a0plus de 35 ans\u00a0» ne masque aucune opportunité. Pour masquer celles dont la limite d’âge ne comprend pas le vôtre, donnez-le dans le filtre «\u00a0Votre âge\u00a0».'] })
    expect(pageOf({ q: 'prix pour plus de 35 ans', age: '40' }).notices).toEqual([])
  })

  test('an age says how many opportunities its limits hide, among those that the other choices let through, and how to see them', () => {
    const limited = (name: string, ageMax: number | null) => upsert('opportunity', name, { ...rawOpportunity, slug: name, title: name, eligibility: { ...rawOpportunity.eligibility, ageMax } })
    const few = editionOf(upsert('partner-structure', 'org-1', rawStructure), limited('bourse', 30), limited('concours', 40), limited('commande', null))
    const noticesOf = (raw: Readonly<Record<string, unknown>>) => cataloguePage(few, parseQuery(raw), NOW).notices
    expect(noticesOf({ age: '25' })).toEqual([])
    expect(noticesOf({ age: '35' })).toEqual(['1 opportunité est masquée\u00a0: sa limite d’âge ne comprend pas 35\u00a0ans. Pour la voir, retirez le filtre «\u00a035\u00a0ans\u00a0».'])
    expect(noticesOf({ age: '52' })).toEqual(['2\u00a0opportunités sont masquées\u00a0: leur limite d’âge ne comprend pas 52\u00a0ans. Pour les voir, retirez le filtre «\u00a052\u00a0ans\u00a0».'])
    expect(noticesOf({ q: 'commande', age: '52' })).toEqual([])
  })

  test('nothing found: a few choices are tried without, only those whose lifting may help, and no answer to them is kept', () => {
    const raw = { q: 'introuvable', age: '30', residence: 'bretagne', lieu: 'non-precise', parcours: 'non-precise', pratique: 'non-precise', cout: 'non-precise', montant: 'non-precise', besoin: facetNamed('besoin').vocabulary.terms.map(({ slug }) => slug), type: ['prix-ou-concours'], public: ['reserve-aux-femmes'], echeance: 'dans-30-jours' }
    const catalogue = catalogueOf(edition)
    const [count, searched] = [vi.spyOn(catalogue, 'count'), vi.spyOn(catalogue, 'search')]
    expect(pageOf(raw).suggestions).toHaveLength(1)
    expect([count.mock.calls.length, searched.mock.calls.length]).toEqual([8, 1])
    expect(count.mock.calls.every(([query]) => query.selections.besoin.length === raw.besoin.length)).toBe(true)
    vi.restoreAllMocks()
  })

  test.each(['€', 'c', 'le la'])('%j holds no word: everything answers, it is said, and relevance is not an order', (q) => {
    const page = pageOf({ q })
    expect([page.total, page.notices]).toEqual([45, ['Votre recherche ne contient aucun mot que le site puisse chercher\u00a0: voici tout le catalogue.']])
    expect([page.tri, page.sorts.map(({ label }) => label)]).toEqual([null, ['Date limite', 'Nouveautés', 'Montant']])
    expect(pageOf({ q, cout: 'non-precise', tri: 'pertinence' })).toMatchObject({ tri: null, notices: ['Votre recherche ne contient aucun mot que le site puisse chercher\u00a0: voici ce qui répond à vos filtres.'] })
    expect([pageOf({}).notices, pageOf({ q: 'prix' }).notices]).toEqual([[], []])
  })

  test('nothing found: says why', () => {
    expect(pageOf({ q: 'zzzz' })).toMatchObject({ total: 0, reason: '«\u00a0zzzz\u00a0» n’apparaît dans aucune opportunité.' })
    expect(pageOf({ type: 'formation' }).reason).toBe('Aucune ne répond à tous vos choix à la fois.')
    expect(cataloguePage(edition, parseQuery({}), new Date('2027-06-01T00:00:00Z'))).toMatchObject({ reason: 'Les 45\u00a0opportunités qui correspondent sont fermées ou suspendues.', hidden: { count: 45, href: '/opportunites?statut=suspendues&statut=fermees' } })
    expect(pageOf({}).reason).toBeNull()
  })

  test('a search may be followed with its own question, without page nor order', () => {
    expect(pageOf({ q: 'prix', cout: 'non-precise', age: '30', tri: 'montant', page: '2' }).follow.map(({ href }) => href)).toEqual(
      ['flux.xml', 'flux.json', 'agenda.ics', 'export.csv', 'export.json'].map((file) => `/opportunites/${file}?q=prix&cout=non-precise&age=30`))
  })
})
