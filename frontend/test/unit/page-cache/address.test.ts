import fc from 'fast-check'
import { expect, test } from 'vitest'
import { cacheAddressOf } from '../../../server/page-cache/address.ts'
import { editionOf, rawOpportunity, rawStructure, upsert } from '../../fixtures/documents.ts'

const edition = editionOf(upsert('opportunity', 'o', rawOpportunity), upsert('partner-structure', 'org-1', rawStructure), upsert('opportunity', 'c', { ...rawOpportunity, slug: 'calendrier' }))

test.each([
  ['/', '/'],
  ['/?utm_source=lettre', '/'],
  ['/opportunites', '/opportunites'],
  ['/opportunites?', '/opportunites'],
  ['/opportunites?statut=ouvertes&residence=bretagne', '/opportunites?statut=ouvertes&residence=bretagne'],
  ['/opportunites?residence=bretagne&rien=1&statut=ouvertes&besoin=&page=1', '/opportunites?statut=ouvertes&residence=bretagne'],
  ['/opportunites?q=%20prix%20%20de+la%20mer', '/opportunites?q=prix+de+la+mer'],
  ['/opportunites?statut=nulle-part', null],
  ['/opportunites?page=zero', null],
  ['/opportunites/prix-exemple?fbclid=abc', '/opportunites/prix-exemple'],
  ['/opportunites/nulle-part', null],
  ['/opportunites/prix-exemple/', null],
  ['/opportunites/calendrier?mois=2027-01', null],
  ['/structures/les-exemples', '/structures/les-exemples'],
  ['/structures?region=bretagne&__proto__=x&q=', '/structures?region=bretagne'],
  ['/ressources?theme=a&theme=b', '/ressources?theme=a'],
  ['/selection?fiches=prix-exemple', null],
  ['/mon-profil', null],
  ['/stats', null],
  ['/contact?sujet=erreur', null],
  ['/avis/merci?page=/', null],
  ['/api/suggestions', null],
  ['/constructor', null],
  ['/constructor/prix-exemple', null],
  ['//opportunites', null],
])('%s is kept as %s', (url, address) => expect(cacheAddressOf(edition, url)).toBe(address))

test('an address stands for itself, and nothing foreign to the page gets into it', () => {
  const anyParameter = fc.tuple(fc.constantFrom('q', 'type', 'statut', 'page', 'tri', 'age', 'theme', 'utm', '__proto__', 'residence'), fc.oneof(fc.constantFrom('prix', '2', 'bretagne', 'ouvertes', ''), fc.string()))
  fc.assert(fc.property(fc.constantFrom('/opportunites', '/structures', '/recherche', '/'), fc.array(anyParameter), (path, parameters) => {
    const address = cacheAddressOf(edition, `${path}?${new URLSearchParams(parameters)}`)
    fc.pre(address !== null)
    expect(cacheAddressOf(edition, address)).toBe(address)
    expect(address).not.toMatch(/[?&](utm|__proto__)=/)
  }))
})
