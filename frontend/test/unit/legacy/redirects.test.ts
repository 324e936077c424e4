import { describe, expect, test } from 'vitest'
import { editorsTable, redirectOf } from '../../../server/legacy/resolve.ts'

const NOBODY = new Map<string, URL>()
const withEditors = (address: string, ...redirects: readonly { from: string; to: string }[]) => redirectOf(address, editorsTable(redirects).targets)

describe('the former site’s addresses', () => {
  test.each([
    ['/aides', '/opportunites'],
    ['/aides/', '/opportunites'],
    ['/aides/42', '/opportunites'],
    ['/aides/42/', '/opportunites'],
    ['/aides?types=bourse', '/opportunites'],
    ['/conseils_articles/7', '/ressources'],
    ['/conseils_videos/7', '/temoignages'],
    ['/index-parite', '/parite'],
    ['/index-parite/12', '/structures'],
    ['/entraide', '/structures'],
    ['/infographie', '/parite'],
    ['/a_propos', '/a-propos'],
    ['/politique_confidentialite', '/donnees-personnelles'],
    ['/mentions_legales', '/mentions-legales'],
  ])('%s leads to %s', (from, to) => {
    expect(redirectOf(from, NOBODY)).toBe(to)
  })

  test.each(['/', '/ressources', '/stats', '/accessibilite', '/opportunites', '/opportunites?q=aides', '/aides-x', '/AIDES'])('%s is answered as it is', (address) => {
    expect(redirectOf(address, NOBODY)).toBeNull()
  })
})

describe('a final slash', () => {
  test.each([
    ['/opportunites/', '/opportunites'],
    ['/opportunites/?q=arles&page=2', '/opportunites?q=arles&page=2'],
    ['/ressources/droit-a-l-image///', '/ressources/droit-a-l-image'],
    ['/%C3%A9t%C3%A9/', '/%C3%A9t%C3%A9'],
    ['//mechant.fr/', '/mechant.fr'],
    ['///mechant.fr//', '/mechant.fr'],
  ])('goes, and what was asked stays: %s → %s', (from, to) => {
    expect(redirectOf(from, NOBODY)).toBe(to)
  })

  test('of an address that cannot be decoded stays', () => {
    expect(redirectOf('/%E0%A4%A/', NOBODY)).toBeNull()
  })
})

describe('editors’ redirects', () => {
  test('win over the table', () => {
    expect(withEditors('/aides/42', { from: '/aides/42', to: '/opportunites/prix-exemple' })).toBe('/opportunites/prix-exemple')
  })

  test.each(['/été', '/%C3%A9t%C3%A9', '/e\u0301te\u0301', '/%C3%A9t%C3%A9/'])('are found however the accents are written: %s', (address) => {
    expect(withEditors(address, { from: '/été', to: '/ressources' })).toBe('/ressources')
    expect(withEditors('/%C3%A9t%C3%A9', { from: address, to: '/ressources' })).toBe('/ressources')
  })

  test('keep what they say after the path, and lead to addresses that a header may hold', () => {
    expect(withEditors('/a', { from: '/a', to: '/opportunites?type=résidence#œuvre' })).toBe('/opportunites?type=r%C3%A9sidence#%C5%93uvre')
  })

  test('lead to the end of a chain at once, through the table too', () => {
    expect(withEditors('/a', { from: '/a', to: '/b' }, { from: '/b', to: '/aides/3/' })).toBe('/opportunites')
  })

  test.each([
    [[{ from: '/a', to: '/a' }]],
    [[{ from: '/a', to: '/a/' }]],
    [[{ from: '/a', to: '/b' }, { from: '/b', to: '/a' }]],
    [[{ from: '/a', to: '/aides' }, { from: '/opportunites', to: '/a' }]],
  ])('that lead back to themselves are ignored and told: %j', (redirects) => {
    const { targets, refused } = editorsTable(redirects)
    expect(targets.size).toBe(0)
    expect(refused).toHaveLength(redirects.length)
    expect(redirectOf('/a', targets)).toBeNull()
  })

  test.each(['//mechant.fr', '/\\mechant.fr', 'https://mechant.fr', '/\t/mechant.fr', '/..//mechant.fr', '/.//mechant.fr', 'javascript:alert(1)'])('never lead off the site: %j', (to) => {
    const { targets, refused } = editorsTable([{ from: '/a', to }])
    expect([redirectOf('/a', targets), refused.length]).toEqual([null, 1])
  })

  test('of an address with parameters are ignored and told', () => {
    expect(editorsTable([{ from: '/aides?id=3', to: '/opportunites' }]).refused).toHaveLength(1)
  })
})
