import { describe, expect, it } from 'vitest'
import { sentenceFaults } from '../../config/src/testing/sentence-faults.ts'
import * as contract from '../contract/index.ts'
import { submissionMessages } from '../contract/submission-messages.ts'
import { correctionField } from '../vocabulary/index.ts'
import { aSubmission } from './support.ts'

type Tree = unknown

const base = aSubmission()
/** Whole, with one of each part that repeats and the other half of each pair of fields that are compared. */
const proposal = {
  ...base,
  structure: { ...base.structure, documentId: 'abc', siret: null, website: null, city: 'Arles', region: null },
  contact: { ...base.contact, role: null },
  source: { declaration: 'relay', url: 'https://www.exemple.fr/appel' },
  opportunity: {
    ...base.opportunity, editionLabel: null, amountMin: 0, amountMax: 1, laureateCount: 1, coveredCosts: [], exhibitionFee: null, applyEmail: null, postalAddress: null, rulesUrl: null,
    documents: [{ kind: 'portfolio', label: null, constraint: null, required: true }], effort: null,
  },
  calendar: { rhythm: 'yearly', windows: [{ label: null, opensOn: '2027-01-04', opensTime: '10:00', closesOn: '2027-03-12', closesTime: null, timezone: 'Europe/Paris', resultsOn: null, startsOn: '2027-05-01', endsOn: '2027-06-01' }] },
  conditions: {
    ...base.conditions, ageMin: 18, ageMax: 35, residence: [], disciplines: [], careerStages: [], professionalStatuses: [], collectives: 'yes', students: 'no', fees: 'yes', applicationFee: 20, participationFee: null, placeMode: null,
    city: null, region: null, durationDays: 60, children: 'unspecified', splittable: 'no', stepFree: 'no', rightsAssignment: 'unspecified', otherConditions: null,
  },
}
const correction = { page: '/opportunites/prix', field: correctionField.codes[0], problem: 'La date est passée.', email: null }
const protection = { proof: null, trap: '', elapsedMs: null }

/** A value that each form takes, by the name of what reads it: a form that is added fails the first test until it is here. */
const forms: Readonly<Record<string, Tree>> = {
  issuesOf: proposal,
  issuesOfSubmissionRequest: { ...proposal, protection },
  issuesOfCorrection: correction,
  issuesOfCorrectionRequest: { ...correction, protection },
  issuesOfFollowUpAnswer: { text: 'Voici la date.', submission: proposal },
}
/** Reads the same schema as `issuesOf`. */
const declined = ['issuesOfStep']

const words = (count: number): string => Array.from({ length: count }, () => 'mot').join(' ')
/** The least, the most and the odd of every kind: each field meets each of them. */
const odd: readonly Tree[] = [
  undefined, null, '', ' ', 'a', words(1), words(2), words(21), words(2000), 'x'.repeat(6000), '-', 'NaN', '\u0000', '\u202Ex', '\uD800', '2099-12-31', '1999-01-01', '2027-02-30', '24:00', '23:59', 'http://exemple.fr',
  'https://localhost/', 'https://192.168.0.1/', 'https://', 'a@b', '13002526500014', -1, 0, 1, 2, 1000, 1.5, 1e12, Number.NaN, Number.POSITIVE_INFINITY, true, [], ['?'], [null], Array.from({ length: 1000 }, () => ({})), {}, { inconnu: 1 },
]

/** The value with another one at each of its places in turn, the root included, and with each of its lists too long. */
function* variants(value: Tree, other: Tree): Generator {
  yield other
  if (Array.isArray(value)) {
    yield Array.from({ length: 100 }, () => value[0] as Tree)
    for (const [index, child] of value.entries()) for (const variant of variants(child, other)) yield value.with(index, variant)
  } else if (typeof value === 'object' && value !== null) for (const [name, child] of Object.entries(value)) for (const variant of variants(child, other)) yield { ...value, [name]: variant }
}

type IssuesOf = (value: Tree) => contract.SubmissionIssue[]
const isReader = (entry: [string, unknown]): entry is [string, IssuesOf] => /^issuesOf/.test(entry[0]) && typeof entry[1] === 'function'
const readers = Object.entries(contract).filter(isReader)

const known = new Map<string, contract.SubmissionIssue[]>()

/** One issue for each sentence that a form says, whatever is wrong with it. */
function said(name: string, issuesOf: IssuesOf): contract.SubmissionIssue[] {
  const issues = known.get(name) ?? odd.flatMap((other) => [...variants(forms[name], other)]).flatMap((value) => issuesOf(value))
  const distinct = [...new Map(issues.map((issue) => [issue.detail, issue])).values()]
  known.set(name, distinct)
  return distinct
}

describe('the sentences of the forms', () => {
  it('are those of every form of the contract', () => expect(readers.map(([name]) => name).toSorted()).toEqual([...Object.keys(forms), ...declined].toSorted()))

  it.each(Object.keys(forms).map((name) => [name, readers.find(([known]) => known === name)?.[1] ?? expect.fail(name)] as const))('%s says nothing that cannot be read', (name, issuesOf) => {
    expect(issuesOf(forms[name])).toEqual([])
    const unreadable = said(name, issuesOf).flatMap(({ pointer, detail }) => sentenceFaults(detail).map((fault) => `${pointer} ${detail}: ${fault}`))
    expect(unreadable).toEqual([])
  })

  it('are all met by the odd values', () => {
    const met = new Set(Object.keys(forms).flatMap((name) => said(name, readers.find(([known]) => known === name)?.[1] ?? expect.fail(name))).map(({ code }) => code))
    expect(Object.keys(submissionMessages).filter((code) => !met.has(code as contract.SubmissionIssueCode))).toEqual([])
  })

  it.each(Object.entries(submissionMessages))('« %s » can be read with every bound', (_code, sentence: (limit: number) => string) => {
    expect([0, 1, 2, 14, 1000, 10_000_000].flatMap((limit) => sentenceFaults(sentence(limit)))).toEqual([])
  })

  it('names the bound that was passed', () => {
    const details = (tagline: string) => contract.issuesOf({ ...proposal, opportunity: { ...proposal.opportunity, tagline } }).map(({ detail }) => detail)
    expect(details('deux mots')).toEqual(['Écrivez au moins 6\u00a0mots.'])
    expect(details(words(21))).toEqual(['Écrivez 20\u00a0mots au plus.'])
  })
})
