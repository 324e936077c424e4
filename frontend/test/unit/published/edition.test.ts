import { describe, expect, test } from 'vitest'
import { applyChanges, emptyEdition } from '../../../server/published/edition.ts'
import { editionOf, feedPage, rawOpportunity, rawStructure, upsert } from '../../fixtures/documents.ts'

describe('applying changes', () => {
  test('adds, replaces and removes documents by type and documentId', () => {
    const first = editionOf(upsert('opportunity', 'o1', rawOpportunity), upsert('partner-structure', 'org-1', rawStructure))
    const { edition } = applyChanges(first, feedPage({
      cursor: 9,
      upserts: [upsert('opportunity', 'o1', { ...rawOpportunity, title: 'Nouveau titre' })],
      removals: [{ type: 'partner-structure', documentId: 'org-1' }],
    }))
    expect(edition.documents.opportunity.get('o1')?.title).toBe('Nouveau titre')
    expect(edition.documents['partner-structure'].size).toBe(0)
    expect(edition.cursor).toBe(9)
  })

  test('leaves the edition it starts from as it was, and shares what did not change', () => {
    const first = editionOf(upsert('opportunity', 'o1', rawOpportunity), upsert('partner-structure', 'org-1', rawStructure))
    const { edition } = applyChanges(first, feedPage({ removals: [{ type: 'opportunity', documentId: 'o1' }] }))
    expect(first.documents.opportunity.size).toBe(1)
    expect(edition.documents['partner-structure']).toBe(first.documents['partner-structure'])
  })

  test('refuses a document that breaks its contract, says where, and keeps its previous version', () => {
    const first = editionOf(upsert('opportunity', 'o1', rawOpportunity))
    const { edition, refusals } = applyChanges(first, feedPage({ upserts: [upsert('opportunity', 'o1', { ...rawOpportunity, eligibility: { audience: 'cats' } })] }))
    expect(edition.documents.opportunity.get('o1')?.title).toBe('Prix Exemple')
    expect(refusals).toMatchObject([{ type: 'opportunity', documentId: 'o1', path: 'eligibility.audience' }])
  })

  test('a refused document does not stop the others of its page', () => {
    const { edition } = applyChanges(emptyEdition('feed-1'), feedPage({ upserts: [upsert('opportunity', 'bad', {}), upsert('opportunity', 'o1', rawOpportunity)] }))
    expect([...edition.documents.opportunity.keys()]).toEqual(['o1'])
  })

  test('drops attributes that the contract does not name', () => {
    const edition = editionOf(upsert('opportunity', 'o1', { ...rawOpportunity, internalNote: 'secret', createdBy: { email: 'x@y.fr' } }))
    expect(JSON.stringify(edition.documents.opportunity.get('o1'))).not.toMatch(/secret|createdBy/)
  })

  test('the version grows with content and only with content', () => {
    const first = editionOf(upsert('opportunity', 'o1', rawOpportunity))
    expect(applyChanges(first, feedPage({ cursor: 5 })).edition.version).toBe(first.version)
    expect(applyChanges(first, feedPage({ removals: [{ type: 'opportunity', documentId: 'o1' }] })).edition.version).toBe(first.version + 1)
  })

  test('an answer that brings nothing is the same edition, so that nothing read from it is computed again', () => {
    const first = editionOf(upsert('opportunity', 'o1', rawOpportunity))
    expect(applyChanges(first, feedPage({ cursor: first.cursor })).edition).toBe(first)
    expect(applyChanges(first, feedPage({ cursor: first.cursor + 1 })).edition.documents).toBe(first.documents)
  })
})
