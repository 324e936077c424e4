import { submissionFields } from '@elles/domain/contract'
import { describe, expect, test } from 'vitest'
import { pairsOf } from '../../../shared/forms/fields.ts'
import { allProposalFields } from '../../../shared/proposal/fields.ts'
import { proposalOf } from '../../../shared/proposal/issues.ts'
import { advance } from '../../../server/proposal/wizard.ts'
import { typed } from '../../fixtures/proposal.ts'

const sent = (values: Readonly<Record<string, string>>, others: Readonly<Record<string, string>> = {}) => new URLSearchParams({ ...values, ...others })
const all = typed()

describe('the steps of a proposal', () => {
  test('each step leads to the next one, and the last one to the recap', () => {
    const steps = ['structure', 'opportunity', 'calendar', 'conditions'].map((etape) => advance(sent(all, { etape, aller: 'suite' })).step)
    expect(steps).toEqual(['opportunity', 'calendar', 'conditions', 'recap'])
  })

  test('a step with something to mend stays, says what, and keeps all that was typed', () => {
    const wizard = advance(sent({ ...all, 'structure.name': '', 'contact.email': 'pas une adresse' }, { etape: 'structure' }))
    expect([wizard.step, [...wizard.faults.keys()]]).toEqual(['structure', ['structure.name', 'contact.email']])
    expect(wizard.values['contact.email']).toEqual(['pas une adresse'])
    expect(wizard.values['opportunity.title']).toEqual([all['opportunity.title']])
  })

  test('what other steps lack is not held against this one', () => {
    expect(advance(sent({ 'structure.name': 'Festival', 'structure.kind': 'festival', 'contact.name': 'Camille', 'contact.email': 'camille@exemple.fr', 'source.declaration': 'organiser' }, { etape: 'structure' })).step).toBe('opportunity')
  })

  test('going back keeps what is half written, and checks nothing', () => {
    const wizard = advance(sent({ ...all, 'opportunity.title': 'x'.repeat(200) }, { etape: 'opportunity', aller: 'structure' }))
    expect([wizard.step, wizard.faults.size, wizard.values['opportunity.title']?.[0]?.length]).toEqual(['structure', 0, 200])
  })

  test.each([['recap', 'envoyer'], ['conditions', 'suite']])('from « %s », « %s » leads to the step that has something to mend', (etape, aller) => {
    const wizard = advance(sent({ ...all, 'opportunity.kind': 'loterie' }, { etape, aller }))
    expect([wizard.isSending, wizard.step, [...wizard.faults.keys()]]).toEqual([false, 'opportunity', ['opportunity.kind']])
  })

  test('is sent from the recap alone', () => {
    expect(advance(sent(all, { etape: 'recap', aller: 'envoyer' })).isSending).toBe(true)
    expect(advance(sent(all, { etape: 'conditions', aller: 'envoyer' }))).toMatchObject({ isSending: false, step: 'recap' })
  })

  test('fields that nobody asks for are not read, and an unknown step is the first one', () => {
    const wizard = advance(new URLSearchParams([...Object.entries(all), ['etape', 'nulle-part'], ['publishedAt', 'x'], ['__proto__', 'x']]))
    expect(wizard.step).toBe('opportunity')
    expect(pairsOf(wizard.values).map(([name]) => name).filter((name) => !Object.hasOwn(all, name))).toEqual([])
  })
})

describe('the fields of a proposal', () => {
  const names = allProposalFields.map(({ name }) => name)

  test('ask for all that the contract knows', () => {
    const asked = (part: string, field: string): boolean => names.some((name) => name === `${part}.${field}` || name.startsWith(`${part}.${field}.`))
    const missing = Object.entries(submissionFields).flatMap(([part, fields]) => fields.filter((field) => !asked(part, field)).map((field) => `${part}.${field}`))
    expect(missing).toEqual([])
    expect(names.filter((name) => !Object.hasOwn(submissionFields, name.split('.')[0] ?? ''))).toEqual([])
    expect(new Set(names).size).toBe(names.length)
  })

  test('become the document that the contract reads: numbers, days, lists, pieces', () => {
    const proposal = proposalOf({
      ...Object.fromEntries(Object.entries(all).map(([name, value]) => [name, [value]])), 'opportunity.amountMin': ['3 000'], 'opportunity.documents.0.kind': ['portfolio'], 'opportunity.documents.7.kind': ['other'], 'opportunity.documents.7.label': ['Lettre de la galerie'], 'opportunity.benefits': ['funding', 'residency'],
      'calendar.windows.0.closesOn': ['12/3/2027'], 'calendar.windows.0.closesTime': ['18 h'], 'calendar.windows.1.timezone': ['Europe/Paris'], 'calendar.windows.5.closesOn': ['2027-09-01'],
    })
    expect(proposal).toMatchObject({
      opportunity: { amountMin: 3000, documents: [{ kind: 'portfolio' }, { kind: 'other', label: 'Lettre de la galerie' }], benefits: ['funding', 'residency'] },
      calendar: { windows: [{ closesOn: '2027-03-12', closesTime: '18:00' }, { closesOn: '2027-09-01' }] },
    })
  })

  test('what is no number stays as typed, for the contract to refuse', () => {
    expect(proposalOf({ 'opportunity.amountMin': ['beaucoup'] })).toMatchObject({ opportunity: { amountMin: 'beaucoup' }, contact: {} })
  })
})
