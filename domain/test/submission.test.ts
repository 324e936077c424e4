import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isPublicLink, issuesOf, issuesOfCorrection, issuesOfStep, issuesOfSubmissionRequest, parseSubmission, submissionFields, submissionLimits, submissionSteps } from '../contract/index.ts'
import { eventsFrom, nextState, stateInWords, submissionTransitions } from '../submission/index.ts'
import { submissionState, submissionStateForSubmitter } from '../vocabulary/index.ts'
import { aSubmission } from './support.ts'

type Change = (value: ReturnType<typeof aSubmission>) => object

const codesOf = (value: unknown) => issuesOf(value).map(({ pointer, code }) => `${pointer} ${code}`)
const changed = (part: keyof ReturnType<typeof aSubmission>, fields: object): object => {
  const value = aSubmission()
  return { ...value, [part]: { ...value[part], ...fields } }
}

describe('a submission', () => {
  it('is accepted with what the form asks first, and says null or « non précisé » of the rest', () => {
    const parsed = parseSubmission(aSubmission())
    expect(parsed).toMatchObject({ submission: { structure: { siret: null, documentId: null }, conditions: { fees: 'unspecified', children: 'unspecified', ageMax: null }, opportunity: { amountMax: null, documents: [] }, calendar: { windows: [{ timezone: 'Europe/Paris', closesTime: null }] } } })
    if ('submission' in parsed) expect(issuesOf(parsed.submission)).toEqual([])
  })

  it.each<[string, object, string]>([
    ['a missing name', changed('structure', { name: '  ' }), '/structure/name required'],
    ['a wrong SIRET', changed('structure', { siret: '13002526500014' }), '/structure/siret not-a-siret'],
    ['a title too long', changed('opportunity', { title: 'a'.repeat(91) }), '/opportunity/title too-long'],
    ['a tagline of two words', changed('opportunity', { tagline: 'Deux mots' }), '/opportunity/tagline too-few-words'],
    ['no benefit', changed('opportunity', { benefits: [] }), '/opportunity/benefits choice-required'],
    ['an unknown kind', changed('opportunity', { kind: 'lottery' }), '/opportunity/kind unknown-choice'],
    ['amounts upside down', changed('opportunity', { amountMin: 2, amountMax: 1 }), '/opportunity/amountMax maximum-below-minimum'],
    ['no way to apply', changed('opportunity', { applyUrl: '' }), '/opportunity/applyUrl way-to-apply-required'],
    ['a number as text', changed('opportunity', { amountMin: '12' }), '/opportunity/amountMin wrong-type'],
    ['half an euro', changed('opportunity', { amountMin: 1.5 }), '/opportunity/amountMin not-whole'],
    ['no window', changed('calendar', { windows: [] }), '/calendar/windows window-required'],
    ['a day that does not exist', changed('calendar', { windows: [{ closesOn: '2027-02-30' }] }), '/calendar/windows/0/closesOn not-a-day'],
    ['a window upside down', changed('calendar', { windows: [{ opensOn: '2027-02-02', closesOn: '2027-02-01' }] }), '/calendar/windows/0/closesOn closes-before-opening'],
    ['an unknown zone', changed('calendar', { windows: [{ closesOn: '2027-02-02', timezone: 'Mars/Olympus' }] }), '/calendar/windows/0/timezone unknown-choice'],
    ['a relayed call without its page', changed('source', { declaration: 'relay', url: null }), '/source/url source-link-required'],
    ['fees without amount', changed('conditions', { fees: 'yes' }), '/conditions/applicationFee fee-required'],
    ['a link with a password', changed('opportunity', { applyUrl: 'https://culture.gouv.fr@autre.example' }), '/opportunity/applyUrl link-with-credentials'],
    ['a link with a backslash', changed('opportunity', { applyUrl: 'https:\\\\autre.example' }), '/opportunity/applyUrl link-with-backslash'],
    ['a link in disguise', changed('opportunity', { applyUrl: 'https://culture。gouv.fr' }), '/opportunity/applyUrl disguised-link'],
    ['a link with a space', changed('opportunity', { applyUrl: 'https://exemple.fr/ autre' }), '/opportunity/applyUrl link-with-hidden-signs'],
    ['no part', {}, '/structure required'],
  ])('with %s says so in its place', (_what, value, expected) => {
    expect(codesOf(value)).toContain(expected)
  })

  it.each<[string, Change]>([
    ['at its root', (value) => ({ ...value, publishedAt: '2026-01-01' })], ['in a part', (value) => ({ ...value, opportunity: { ...value.opportunity, status: 'published' } })],
    ['that every object inherits', (value) => ({ ...value, ...JSON.parse('{"constructor":1}') as object })], ['named __proto__', (value) => JSON.parse(`{"__proto__":{"x":1},${JSON.stringify(value).slice(1)}`) as object],
  ])('refuses a field that it does not know %s, without repeating its name', (_where, change) => {
    const issues = issuesOf(change(aSubmission()))
    expect(issues.map(({ code }) => code)).toEqual(['unknown-field'])
    expect(JSON.stringify(issues)).not.toMatch(/publishedAt|status|constructor|proto/)
  })

  it.each(['\u0000', '\u0007', '\u001B[31m', 'a\nb', '\u202Egpj', '\uD800'])('refuses the invisible %j in a line', (text) => {
    expect(codesOf(changed('opportunity', { title: `Prix ${text}x` }))).toEqual(['/opportunity/title control-characters'])
  })

  it('keeps line breaks of a description, as one kind of them', () => {
    const parsed = parseSubmission(changed('opportunity', { description: 'Un.\r\nDeux.\rTrois.' }))
    expect('submission' in parsed && parsed.submission.opportunity.description).toBe('Un.\nDeux.\nTrois.')
  })

  it.each([
    'a@b', 'a@example.org\r\nBcc: x@example.org', '"a b"@example.org', 'a(comment)@example.org', 'a@[127.0.0.1]', 'a,b@example.org', 'a@example.org, b@example.org', '<a@example.org>', 'a@exam ple.org', 'a..b@example.org', `${'a'.repeat(65)}@example.org`, 'a@example.org;',
  ])('refuses the address %j', (address) => {
    expect(codesOf(changed('contact', { email: address }))).toEqual(['/contact/email not-an-email'])
  })

  it.each(['nom@exemple.fr', 'prenom_nom@exemple.fr', 'a.b+c@sous.domaine.example', "o'neil@example.org", 'x@xn--caf-dma.fr'])('accepts the address %j', (address) => {
    expect(codesOf(changed('contact', { email: address }))).toEqual([])
  })

  it('never throws and never repeats what it was sent', () => {
    fc.assert(fc.property(fc.jsonValue(), (value) => {
      const text = JSON.stringify(issuesOf({ marker: 'CANARI', value }))
      expect(text).not.toContain('CANARI')
      expect(issuesOf(value).length).toBeGreaterThan(0)
    }))
  })
})

describe('a link from the public', () => {
  it.each([
    'http://example.org', 'https://user:secret@example.org', 'https://localhost/x', 'https://127.0.0.1', 'https://0x7f.1', 'https://2130706433', 'https://[::1]', 'https://10.0.0.1', 'https://192.168.1.1', 'https://169.254.169.254/latest',
    'https://serveur.local', 'https://x.internal', 'https://example.org.', 'javascript:alert(1)', 'https://intranet',
  ])('is not %s', (url) => expect(isPublicLink(url)).toBe(false))
  it.each(['https://example.org', 'https://www.exemple.fr/appel?id=1#x', 'https://café.fr'])('may be %s', (url) => expect(isPublicLink(url)).toBe(true))
})

describe('the steps of the form', () => {
  it('hold each part once', () => {
    expect(submissionSteps.flatMap(({ parts }) => [...parts]).toSorted()).toEqual(Object.keys(submissionFields).toSorted())
  })
  it('are checked one by one', () => {
    expect(issuesOfStep('structure', { ...aSubmission(), opportunity: {} })).toEqual([])
    expect(issuesOfStep('opportunity', { ...aSubmission(), opportunity: {} }).map(({ pointer }) => pointer)).toContain('/opportunity/title')
  })
  it('fit the body that the server accepts', () => {
    expect(submissionLimits.description * 4).toBeLessThan(64 * 1024)
  })
})

describe('what the form sends', () => {
  it('is the submission and how it was protected', () => {
    expect(issuesOfSubmissionRequest({ ...aSubmission(), protection: { proof: null, trap: '', elapsedMs: 60_000 } })).toEqual([])
    expect(issuesOfSubmissionRequest({ ...aSubmission(), protection: { proof: 'x'.repeat(3000) } }).map(({ code }) => code)).toEqual(['too-long'])
  })
})

describe('a correction', () => {
  const correct = { page: '/opportunites/prix', field: 'deadline', problem: 'La date est passée.' }
  it('needs no address', () => expect(issuesOfCorrection(correct)).toEqual([]))
  it.each([[{ page: '/a?b=c' }], [{ page: 'https://example.org' }], [{ problem: '' }], [{ email: 'a@b' }], [{ extra: 1 }]])('is refused with %j', (fault) => {
    expect(issuesOfCorrection({ ...correct, ...fault })).toHaveLength(1)
  })
})

describe('the life of a submission', () => {
  it('has words for each state, for both readers', () => {
    expect(submissionStateForSubmitter.codes).toEqual(submissionState.codes)
    expect(stateInWords('received', 'editor')).toBe('À traiter')
    expect(stateInWords('received', 'submitter')).toBe('Reçue, en attente d’examen')
  })
  it('goes from confirmation to publication by its table only', () => {
    expect(nextState('to-confirm', 'confirm')).toBe('received')
    expect(nextState('received', 'confirm')).toBeNull()
    expect(nextState('needs-info', 'answer')).toBe('in-review')
    expect(nextState('to-confirm', 'accept')).toBeNull()
    expect(nextState('accepted', 'refuse')).toBeNull()
    expect(eventsFrom('accepted', 'editor')).toEqual([])
    expect(eventsFrom('spam', 'submitter')).toEqual([])
  })
  it('reaches every state, and leaves none but « acceptée » without a way on', () => {
    const reached = new Set(Object.values(submissionTransitions).map(({ to }) => to))
    expect(submissionState.codes.filter((state) => state !== 'to-confirm' && !reached.has(state))).toEqual([])
    expect(submissionState.codes.filter((state) => eventsFrom(state, 'editor').length === 0)).toEqual(['accepted'])
  })
})
