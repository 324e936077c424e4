import { describe, expect, it } from 'vitest'
import { type Calendar, deadlineOf, nextOpeningOf, nextStatusChangeAt, statusOf } from '../opportunity/index.ts'
import { applicationWindowOf as window } from './support.ts'

const calendar = (overrides: Partial<Calendar> = {}): Calendar => ({ rhythm: 'yearly', windows: [window({})], suspension: 'none', suspensionDate: null, ...overrides })
const at = (instant: string): Date => new Date(instant)

describe('the status of an opportunity', () => {
  it.each([
    ['2027-01-10T07:59:59Z', 'upcoming'],
    ['2027-01-10T08:00:00Z', 'open'],
    ['2027-02-25T23:00:00Z', 'closing-soon'],
    ['2027-02-25T22:59:59Z', 'open'],
    ['2027-03-12T17:00:00Z', 'closing-soon'],
    ['2027-03-12T17:00:00.001Z', 'closed'],
  ])('with one window, at %s, is %s', (now, expected) => expect(statusOf(calendar(), at(now))).toBe(expected))

  it('runs to the end of the day in the window’s zone when the hour is unknown', () => {
    const cayenne = calendar({ windows: [window({ closesAt: '2027-03-12T12:00:00Z', timezone: 'America/Cayenne', timeKnown: false })] })
    expect(statusOf(cayenne, at('2027-03-13T02:59:59.999Z'))).toBe('closing-soon')
    expect(statusOf(cayenne, at('2027-03-13T03:00:00Z'))).toBe('closed')
  })

  it('is rolling whatever its windows', () => expect(statusOf(calendar({ rhythm: 'rolling' }), at('2030-01-01T00:00:00Z'))).toBe('rolling'))

  it('follows each of several sessions in turn', () => {
    const sessions = calendar({ rhythm: 'several-sessions', windows: [
      window({ opensAt: '2027-01-01T00:00:00Z', closesAt: '2027-02-01T00:00:00Z' }), window({ opensAt: '2027-06-01T00:00:00Z', closesAt: '2027-09-01T00:00:00Z' }),
    ] })
    expect(['2026-12-01', '2027-01-05', '2027-03-01', '2027-07-01', '2027-08-25', '2027-10-01'].map((day) => statusOf(sessions, at(`${day}T12:00:00Z`))))
      .toEqual(['upcoming', 'open', 'upcoming', 'open', 'closing-soon', 'closed'])
  })

  it('counts a window without a known opening as open until it closes', () => {
    expect(statusOf(calendar({ windows: [window({ opensAt: null })] }), at('2026-01-01T00:00:00Z'))).toBe('open')
  })

  it('is expected, never open, while dates are only expected', () => {
    const expected = calendar({ windows: [window({ certainty: 'expected' })] })
    expect(statusOf(expected, at('2026-06-01T00:00:00Z'))).toBe('expected')
    expect(statusOf(expected, at('2027-02-01T00:00:00Z'))).toBe('expected')
    expect(statusOf(expected, at('2027-03-13T00:00:00Z'))).toBe('closed')
    expect(deadlineOf(expected, at('2027-02-01T00:00:00Z'))).toBeNull()
  })

  it('follows an extension: the new deadline counts', () => {
    const extended = calendar({ windows: [window({ closesAt: '2027-03-20T17:00:00Z', originalClosesAt: '2027-03-12T17:00:00Z', changeReason: 'Panne' })] })
    expect(statusOf(extended, at('2027-03-15T00:00:00Z'))).toBe('closing-soon')
  })

  it('is suspended from the day of the suspension on, in Paris', () => {
    const suspended = calendar({ suspension: 'budget-exhausted', suspensionDate: '2027-02-01' })
    expect(statusOf(suspended, at('2027-01-31T22:59:59Z'))).toBe('open')
    expect(statusOf(suspended, at('2027-01-31T23:00:00Z'))).toBe('suspended')
    expect(statusOf(calendar({ suspension: 'cancelled' }), at('2000-01-01T00:00:00Z'))).toBe('suspended')
  })

  it('without any window is closed', () => expect(statusOf(calendar({ windows: [] }), at('2027-01-01T00:00:00Z'))).toBe('closed'))
})

describe('the next deadline', () => {
  it('is the earliest of the windows that are running', () => {
    const both = calendar({ windows: [window({ label: 'tard', closesAt: '2027-04-01T00:00:00Z' }), window({ label: 'tôt', closesAt: '2027-03-01T00:00:00Z' })] })
    expect(deadlineOf(both, at('2027-02-01T00:00:00Z'))?.window.label).toBe('tôt')
  })

  it('counts calendar days in the window’s zone: 0 on the last day, whatever the hour', () => {
    expect(deadlineOf(calendar(), at('2027-03-11T23:00:00Z'))?.daysLeft).toBe(0)
    expect(deadlineOf(calendar(), at('2027-03-11T22:59:59Z'))?.daysLeft).toBe(1)
    const noumea = calendar({ windows: [window({ closesAt: '2027-03-12T12:30:00Z', timezone: 'Pacific/Noumea' })] })
    expect(deadlineOf(noumea, at('2027-03-12T12:00:00Z'))?.daysLeft).toBe(0)
  })

  it('is not counted off by a night that has 23 or 25 hours', () => {
    const march = calendar({ windows: [window({ closesAt: '2027-03-29T10:00:00Z' })] })
    expect(deadlineOf(march, at('2027-03-27T22:30:00Z'))?.daysLeft).toBe(2)
    const october = calendar({ windows: [window({ closesAt: '2027-11-01T10:00:00Z' })] })
    expect(deadlineOf(october, at('2027-10-30T21:30:00Z'))?.daysLeft).toBe(2)
  })

  it('leaves the windows in the order of the editor', () => {
    const windows = [window({ closesAt: '2027-04-01T00:00:00Z' }), window({ closesAt: '2027-03-01T00:00:00Z' })]
    deadlineOf(calendar({ windows }), at('2027-02-01T00:00:00Z'))
    expect(windows.map(({ closesAt }) => closesAt)).toEqual(['2027-04-01T00:00:00Z', '2027-03-01T00:00:00Z'])
  })
})

describe('the next opening', () => {
  it('is the earliest confirmed one ahead', () => {
    const windows = [window({ opensAt: '2027-09-01T00:00:00Z' }), window({ opensAt: '2027-06-01T00:00:00Z' }), window({ opensAt: '2027-02-01T00:00:00Z', certainty: 'expected' })]
    expect(nextOpeningOf(calendar({ windows }), at('2027-01-01T00:00:00Z'))?.opensAt).toEqual(at('2027-06-01T00:00:00Z'))
  })
})

describe('the next change of status', () => {
  it.each([
    ['2027-01-01T00:00:00Z', '2027-01-10T08:00:00.000Z'],
    ['2027-03-12T16:00:00Z', '2027-03-12T17:00:00.001Z'],
    ['2027-02-01T10:00:00Z', '2027-02-01T23:00:00.000Z'],
  ])('after %s comes at %s', (now, next) => expect(nextStatusChangeAt(calendar(), at(now))?.toISOString()).toBe(next))

  it('never comes for what is rolling, closed or suspended', () => {
    for (const still of [calendar({ rhythm: 'rolling' }), calendar({ windows: [] }), calendar({ suspension: 'cancelled' })]) {
      expect(nextStatusChangeAt(still, at('2027-02-01T00:00:00Z'))).toBeNull()
    }
    expect(nextStatusChangeAt(calendar(), at('2028-01-01T00:00:00Z'))).toBeNull()
  })
})
