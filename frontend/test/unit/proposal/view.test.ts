import { describe, expect, test } from 'vitest'
import { advance } from '../../../server/proposal/wizard.ts'
import { knownStructures, withKnownStructure } from '../../../server/proposal/structures.ts'
import { similarTo } from '../../../server/proposal/similar.ts'
import { sketchOf } from '../../../server/proposal/sketch.ts'
import { faultsOf } from '../../../shared/proposal/issues.ts'
import { passportOf, proposalView } from '../../../server/proposal/view.ts'
import { editionOf, NOW, rawOpportunity, rawStructure, upsert } from '../../fixtures/documents.ts'
import { typed } from '../../fixtures/proposal.ts'

const edition = editionOf(
  upsert('partner-structure', 'org1', { ...rawStructure, name: 'Festival d’Essai', slug: 'festival-d-essai', siret: '13002526500013', city: 'Brest' }),
  upsert('opportunity', 'closed', { ...rawOpportunity, organiser: 'org1', title: 'Prix d’essai', slug: 'prix-d-essai', windows: [{ closesAt: '2026-01-10T10:00:00Z', timezone: 'Europe/Paris', timeKnown: true }] }),
)
const viewOf = (values: Record<string, string>, others: Record<string, string>) =>
  proposalView(advance(new URLSearchParams({ ...values, ...others })), { key: 'k'.repeat(24), since: 1, followUp: null }, { edition, now: NOW, delay: '' })

describe('the page of a step', () => {
  test('carries what the other steps hold, and draws its own fields with what was typed', () => {
    const view = viewOf(typed(), { etape: 'structure' })
    expect([view.number, view.previous]).toEqual([2, 'structure'])
    expect(view.carried).toContainEqual(['contact.email', 'camille@exemple.fr'])
    expect(view.carried.filter(([name]) => name.startsWith('opportunity.'))).toEqual([])
    expect(view.groups.flatMap(({ fields }) => fields).find(({ name }) => name === 'opportunity.title')?.values).toEqual(['Prix d’essai'])
  })

  test('names the field of each error, links to it, and opens the part that holds it', () => {
    const view = viewOf(typed({ 'opportunity.title': '', 'opportunity.amountMin': '5', 'opportunity.amountMax': '2' }), { etape: 'opportunity' })
    expect(view.errors).toEqual([{ message: 'Titre\u00a0: Remplissez ce champ.', id: 'champ-opportunity-title' }, expect.objectContaining({ id: 'champ-opportunity-amountMax' })])
    expect(view.groups.filter(({ isFolded, isOpen }) => isFolded && isOpen).map(({ title }) => title)).toEqual(['Ce que reçoivent les lauréates'])
  })

  test('the recap reads the answers again in words, shows the page as it would look, and what resembles it, closed or not', () => {
    const view = viewOf(typed({ 'calendar.windows.0.closesTime': '18:00' }), { etape: 'conditions' })
    expect(view.step).toBe('recap')
    expect(view.recap[2]?.facts.map(({ value }) => value)).toEqual(['Chaque année', '12 mars 2027', '18:00'])
    expect(view.preview?.page).toMatchObject({ title: 'Prix d’essai', badge: { label: 'Ouverte' }, description: [{ type: 'paragraph' }, { type: 'paragraph' }] })
    expect(view.preview?.page.deadline?.text).toContain('18\u00a0h')
    expect(view.similar.map(({ href }) => href)).toEqual(['/opportunites/prix-d-essai'])
  })
})

describe('what the catalogue knows already', () => {
  test('a structure is found by name, by the beginning of one, or by SIRET', () => {
    for (const q of ['essai', 'Festival d', '130 025 265 00013', '130025265']) expect(knownStructures(edition, q).map(({ documentId }) => documentId), q).toEqual(['org1'])
    for (const q of ['', 'zzz', '999999999']) expect(knownStructures(edition, q), q).toEqual([])
  })

  test('the very name or the SIRET names it without scripts; a choice that no longer has that name is forgotten', () => {
    expect(withKnownStructure(edition, { 'structure.name': ['festival d’essai'] })['structure.documentId']).toEqual(['org1'])
    expect(withKnownStructure(edition, { 'structure.name': ['Autre'], 'structure.siret': ['130 025 265 00013'] })['structure.documentId']).toEqual(['org1'])
    expect(withKnownStructure(edition, { 'structure.name': ['Autre'], 'structure.documentId': ['org1'] })['structure.documentId']).toBeUndefined()
  })

  test('a title without a word resembles nothing', () => {
    expect(similarTo(edition, ' ! ', NOW)).toEqual([])
  })
})

describe('what travels with the form', () => {
  test('is read back when it is well formed, and begun again otherwise', () => {
    expect(passportOf(new URLSearchParams({ cle: 'a'.repeat(24), debut: '5' }), NOW)).toEqual({ key: 'a'.repeat(24), since: 5, followUp: null })
    const fresh = passportOf(new URLSearchParams({ cle: '<script>', debut: '9'.repeat(20) }), NOW)
    expect(fresh.key).toMatch(/^[\w-]{24}$/)
    expect(fresh.since).toBe(NOW.getTime())
  })
})

describe('the preview while the form is filled in', () => {
  const many = (values: Record<string, string>) => Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value]]))

  test('shows what is typed, and names what examples stand for', () => {
    const { values, missing } = sketchOf(many({ 'structure.name': 'Festival d’Essai', 'structure.kind': 'festival', 'opportunity.title': 'Prix d’essai', 'opportunity.applyUrl': 'pas une adresse' }))
    expect(values).toMatchObject({ 'opportunity.title': ['Prix d’essai'], 'calendar.rhythm': ['rolling'] })
    expect(missing).toEqual(['Résumé en une phrase', 'Type d’opportunité', 'À quel besoin répond-elle\u00a0?', 'Description', 'Page pour candidater', 'Rythme', 'Public'])
  })

  test.each([
    ['an opening after its closing', { 'calendar.windows.0.opensOn': '2027-05-01', 'calendar.windows.0.closesOn': '2027-03-12' }],
    ['a rhythm without a period', { 'calendar.windows.0.closesOn': '' }],
    ['fees without an amount', { 'conditions.fees': 'yes' }],
    ['nothing at all', Object.fromEntries(Object.keys(typed()).map((name) => [name, '']))],
  ])('is drawn with %s', (_what, changes) => {
    const said = Object.fromEntries(Object.entries(typed(changes)).filter(([, value]) => value !== ''))
    expect(faultsOf(sketchOf(many(said)).values).size).toBe(0)
    expect(viewOf(said, { etape: 'conditions', aller: 'conditions' }).preview?.page.title).toBe(said['opportunity.title'] ?? 'Le titre de votre appel')
  })
})
