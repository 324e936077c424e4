import { describe, expect, it } from 'vitest'
import { identitiesOf, type Known } from '../../../src/import/identities.ts'
import { type Catalogue, digestOf, fingerprintOf, locate, planOf } from '../../../src/import/plan.ts'
import { readImportFile } from '../../../src/import/read-file.ts'
import { treeOf } from '../../../src/import/values.ts'
import { unitsOf } from '../../../src/import/units.ts'
import { models } from './models.ts'

const OPPORTUNITY = 'api::opportunity.opportunity'
const STRUCTURE = 'api::partner-structure.partner-structure'

interface Held {
  readonly known?: readonly Known[]
  readonly document?: Record<string, unknown>
  readonly imported?: Record<string, unknown>
}

const bal: Known = { documentId: 'bal', identity: { name: 'LE BAL', slug: 'le-bal', siret: '13002526500013' }, acronym: 'BAL' }

/** A catalogue with one structure and the opportunities given, of which `document` is what each holds. */
function catalogueWith({ known = [], document = {}, imported = {} }: Held): Catalogue {
  let count = 0
  const identities: Readonly<Record<string, ReturnType<typeof identitiesOf>>> = { [OPPORTUNITY]: identitiesOf(known), [STRUCTURE]: identitiesOf([bal]) }
  return {
    models, newDocumentId: () => `new-${(count += 1)}`, identities: (uid) => identities[uid] ?? identitiesOf([]),
    current: () => ({ units: unitsOf(models, OPPORTUNITY, document), imported: Object.fromEntries(Object.entries(imported).map(([unit, value]) => [unit, digestOf(value)])) }),
  }
}

function planned(text: string, held: Held = {}) {
  const catalogue = catalogueWith(held)
  const { entries } = readImportFile(models, { name: 'a.csv', bytes: Buffer.from(text) }, { type: 'opportunity', source: '' })
  const { located, problems } = locate(catalogue, entries)
  const plan = planOf(catalogue, located)
  return { ...plan, problems: [...problems, ...plan.problems] }
}

const prize: Known = { documentId: 'prize', identity: { name: 'Prix de l’Été', slug: 'prix-de-l-ete', externalId: 'x-1' } }
const fieldsOf = (plan: ReturnType<typeof planned>) => plan.entries.flatMap(({ fields }) => fields.map(({ unit, outcome }) => `${unit} ${outcome}`))

describe('the plan of an import', () => {
  it('makes a document that nobody knows, with an address of its own', () => {
    const plan = planned('title,slug\nPrix de l’été,\nPrix neuf,prix-neuf\nprix neuf,prix-neuf-2', { known: [{ ...prize, identity: { slug: 'prix-de-l-ete' } }] })
    expect(plan.problems).toEqual([])
    expect(plan.entries.map(({ isNew, fields }) => [isNew, fields.find(({ unit }) => unit === 'slug')?.to])).toEqual([[true, 'prix-de-l-ete-2'], [true, 'prix-neuf'], [true, 'prix-neuf-2']])
  })

  it('knows a document by its identifier, else by its name whatever the case and the accents', () => {
    for (const text of ['title,externalId\nAutre nom,x-1', 'title\nprix de l\'ete', 'slug\nprix-de-l-ete']) expect(planned(text, { known: [prize] }).entries).toMatchObject([{ documentId: 'prize', isNew: false }])
    expect(planned('title,externalId\nPrix de l’Été,x-2', { known: [prize] }).entries).toMatchObject([{ isNew: true }])
  })

  it('refuses two lines about one document, and a name that two documents have', () => {
    expect(planned('title\nA\nA').problems).toEqual([{ line: 3, column: null, message: 'Cette ligne parle de la même fiche que la ligne 2.' }])
    expect(planned('title\nA', { known: [{ documentId: '1', identity: { name: 'A' } }, { documentId: '2', identity: { name: 'a' } }] }).problems).toMatchObject([{ line: 2, message: expect.stringContaining('2\u00a0fiches portent ce nom') }])
    expect(planned('title,slug\nA,Pas Une Adresse').problems).toMatchObject([{ message: expect.stringContaining('pas-une-adresse') }])
  })

  it.each(['LE BAL', 'le bal', 'le-bal', '13002526500013', 'BAL', 'bal'])('finds the structure that « %s » names', (name) => {
    expect(planned(`title,organiser\nA,${name}`).entries[0]?.fields.find(({ unit }) => unit === 'organiser')?.to).toBe('bal')
  })

  it('says which structure it does not find', () => {
    expect(planned('title,organiser\nA,Personne').problems).toEqual([{ line: 2, column: 'organiser', message: 'Aucune fiche (structure) ne s’appelle « Personne » : créez-la ou importez-la d’abord.' }])
  })

  it('changes what an import wrote and nobody touched, and fills what is empty', () => {
    const held = { known: [prize], document: { kind: 'grant', funding: { amountMin: '5000', id: 3 } }, imported: { kind: 'grant', 'funding.amountMin': 5000 } }
    expect(fieldsOf(planned('slug,kind,funding.amountMin,city,place.city\nprix-de-l-ete,prize,6000,,Paris', held))).toEqual(['slug changed', 'kind changed', 'funding.amountMin changed', 'place.city changed'])
  })

  it('keeps what a person wrote, what she changed since, and what is hers to say', () => {
    const document = { slug: 'prix-de-l-ete', kind: 'grant', editionLabel: '2026', verifiedOn: '2026-11-01', internalNote: 'Vu' }
    const plan = planned('slug,kind,editionLabel,verifiedOn,internalNote\nprix-de-l-ete,prize,2027,2020-01-01,Importé', { known: [prize], document, imported: { editionLabel: '2025', verifiedOn: '2026-11-01', internalNote: 'Vu' } })
    expect(fieldsOf(plan)).toEqual(['slug same', 'kind kept', 'editionLabel kept', 'verifiedOn kept', 'internalNote kept'])
    expect(plan.entries[0]?.fields.map(({ reason }) => reason)).toEqual([undefined, 'edited', 'edited', 'protected', 'protected'])
  })

  it('sees no difference between what the database gives back and what the file says', () => {
    const document = {
      slug: 'prix-de-l-ete', title: 'Prix de l’Été', suspension: 'none', organiser: { documentId: 'bal', id: 4 }, benefits: ['funding'], verifiedOn: '2026-11-01', cost: { id: 1, applicationFee: '0.00' },
      description: [{ type: 'paragraph', children: [{ type: 'text', text: 'Un ' }, { type: 'text', text: 'mot', bold: true }] }],
      windows: [{ id: 9, closesAt: new Date('2027-03-12T22:59:59.999Z'), timezone: 'Europe/Paris', timeKnown: false, nature: 'deposit', certainty: 'confirmed', label: null }],
    }
    const text = 'title,suspension,organiser,benefits,verifiedOn,cost.applicationFee,description,windows.1.closesAt\nPrix de l’Été,Aucune,LE BAL,Dotation financière,01/11/2026,0,Un mot,12/03/2027'
    expect(new Set(fieldsOf(planned(text, { known: [prize], document })).map((told) => told.split(' ')[1]))).toEqual(new Set(['same']))
  })

  it('names the same plan the same, and another one otherwise', () => {
    const text = 'slug,kind\nprix-de-l-ete,prize'
    const [a, b, c] = [{ kind: 'grant' }, { kind: 'grant' }, { kind: 'training' }].map((document) => fingerprintOf(planned(text, { known: [prize], document })))
    expect([a === b, a === c]).toEqual([true, false])
  })
})

it('puts units together into a document', () => {
  expect(treeOf([['title', 'A'], ['funding.amountMin', 1], ['transparency.editions#2024', { year: 2024 }], ['transparency.editions#2025', { year: 2025 }]])).toEqual({
    title: 'A', funding: { amountMin: 1 }, transparency: { editions: [{ year: 2024 }, { year: 2025 }] },
  })
})
