import { parseSubmission, type FollowUp } from '@elles/domain/contract'
import { describe, expect, test } from 'vitest'
import { pairsOf } from '../../../shared/forms/fields.ts'
import { valuesOf } from '../../../shared/proposal/document.ts'
import { allProposalFields } from '../../../shared/proposal/fields.ts'
import { faultsOf, proposalOf } from '../../../shared/proposal/issues.ts'
import { formAt } from '../../../server/forms/forms.ts'
import { failureOf } from '../../../server/forms/failures.ts'
import { followUpView } from '../../../server/proposal/follow-up.ts'
import { delayInWords } from '../../../server/proposal/gateway.ts'
import { pageOf } from '../../../server/proposal/report.ts'
import { typed } from '../../fixtures/proposal.ts'

const values = Object.fromEntries(Object.entries(typed({ 'opportunity.amountMin': '3000', 'opportunity.documents.0.kind': 'portfolio', 'opportunity.documents.1.kind': 'other', 'opportunity.documents.1.label': 'Lettre de la galerie', 'calendar.windows.1.closesOn': '2027-09-01', 'calendar.windows.1.timezone': 'Europe/Paris' })).map(([name, value]) => [name, [value]]))
const parsed = parseSubmission(proposalOf(values))
const submission = 'submission' in parsed ? parsed.submission : null

const followUp = (changes: Partial<FollowUp> = {}): FollowUp => ({
  reference: 'EFC-1', kind: 'opportunity', state: 'in-review', createdAt: '2026-11-20T23:30:00Z', changedAt: '2026-11-21T08:00:00Z', title: 'Prix d’essai', question: null, reason: null, explanation: null, path: null,
  can: { answer: false, withdraw: true, proposeNext: false }, submission, ...changes,
})

describe('a proposal that was sent', () => {
  test('comes back into the form as it was typed', () => {
    expect(submission).not.toBeNull()
    const again = valuesOf(allProposalFields, submission)
    expect(again).toMatchObject(values)
    expect(faultsOf(again).size).toBe(0)
    expect(parseSubmission(proposalOf(again))).toEqual(parsed)
  })

  test('says its state in the words of who sent it, and days as clocks in Paris show them', () => {
    const view = followUpView('t', followUp())
    expect([view.state, view.canWithdraw, view.answer, view.again]).toEqual(['En cours d’examen', true, [], []])
    expect(view.facts.find(({ label }) => label === 'Envoyée le')?.value).toBe('21 novembre 2026')
  })

  test('once accepted, says whether its page is published', () => {
    expect([null, '/opportunites/prix'].map((path) => followUpView('t', followUp({ state: 'accepted', path })).state)).toEqual(['Acceptée, publication en préparation', 'Publiée'])
  })

  test('may be answered and corrected when something is asked', () => {
    const view = followUpView('t', followUp({ state: 'needs-info', question: 'Quelle date ?', can: { answer: true, withdraw: true, proposeNext: false } }))
    expect([view.question, view.isNextEdition, view.answer[0]?.fields.map(({ name }) => name)]).toEqual(['Quelle date ?', false, ['text']])
    expect(view.again).toEqual(pairsOf(valuesOf(allProposalFields, submission)))
  })

  test('starts the next edition without its dates, and says why it was refused', () => {
    const view = followUpView('t', followUp({ state: 'refused', reason: 'closed', explanation: 'Revenez en mars.', can: { answer: false, withdraw: false, proposeNext: true } }))
    expect(view.refusal).toEqual({ reason: 'La date limite est passée', explanation: 'Revenez en mars.' })
    expect([view.isNextEdition, view.again.some(([name]) => name.startsWith('calendar.windows')), view.again.some(([name]) => name === 'opportunity.title')]).toEqual([true, false, true])
  })
})

describe('what is around the forms', () => {
  test('a page has a form by its exact path', () => {
    expect(['/proposer-une-opportunite', '/proposer-une-opportunite/envoyee', '/proposer-une-opportunite/suivi?jeton=x', '/signaler-une-erreur'].map((path) => formAt(path) !== undefined)).toEqual([true, true, true, true])
    expect(['/', '/proposer-une-opportunite/autre', '/constructor', '/__proto__'].map((path) => formAt(path))).toEqual([undefined, undefined, undefined, undefined])
  })

  test.each([[429, 429, 3600], [503, 503, 60], [500, 503, 60], [409, 409, undefined], [403, 403, undefined]])('a refusal in %i is told as %i', (status, told, retryAfter) => {
    expect(failureOf(status)).toMatchObject({ status: told })
    expect(failureOf(status).retryAfter).toBe(retryAfter)
  })

  test.each(['https://exemple.fr', '//exemple.fr', '/a/b/c', '/"><script>', '/A', undefined, ['/a']])('%j is no page to report', (page) => {
    expect(pageOf(page)).toBeNull()
  })

  test('the delay is said when there is one', () => {
    expect([delayInWords(1), delayInWords(4), delayInWords(null)]).toEqual([expect.stringMatching(/1\sjour\.$/), expect.stringMatching(/4\sjours\.$/), expect.not.stringContaining('Délai')])
  })
})
