import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextTurnOf, readCalendar } from '../../../server/search/calendar.ts'
import { facetNamed } from '../../../server/search/facets.ts'
import { Turns } from '../../../server/search/turns.ts'
import { NOW, opportunity } from '../../fixtures/documents.ts'

test('what is due comes out in time, each once, whatever the order in which it was told', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 50 })), fc.integer({ min: 0, max: 50 }), (instants, now) => {
    const turns = new Turns()
    for (const [slot, at] of instants.entries()) turns.add(slot, at)
    expect(turns.next).toBe(Math.min(Infinity, ...instants))
    expect(turns.due(now).sort((a, b) => a - b)).toEqual(instants.flatMap((at, slot) => (at <= now ? [slot] : [])))
    expect(turns.next).toBeGreaterThan(now)
  }))
})

test('between two turns nothing that is filtered by changes', () => {
  const day = 86_400_000
  const anyWindow = fc.record({ opens: fc.integer({ min: -50, max: 100 }), length: fc.integer({ min: 1, max: 200 }), minutes: fc.integer({ min: 0, max: 1439 }), timeKnown: fc.boolean(), timezone: fc.constantFrom('Europe/Paris', 'Pacific/Tahiti', 'UTC') })
  fc.assert(fc.property(fc.array(anyWindow, { minLength: 1, maxLength: 3 }), fc.integer({ min: 0, max: 200 }), fc.double({ min: 0, max: 1, noNaN: true }), (windows, days, share) => {
    const document = opportunity({
      windows: windows.map(({ opens, length, minutes, timeKnown, timezone }) => {
        const opensAt = NOW.getTime() + opens * day + minutes * 60_000
        return { opensAt: new Date(opensAt).toISOString(), closesAt: new Date(opensAt + length * day).toISOString(), timeKnown, timezone }
      }),
    })
    const now = NOW.getTime() + days * day
    const turn = Math.min(nextTurnOf(document, now), now + 400 * day)
    const read = (time: number) => (['statut', 'echeance'] as const).map((name) => facetNamed(name).codesAt?.(readCalendar(document, new Date(time))))
    expect(read(Math.floor(now + (turn - 1 - now) * share))).toEqual(read(now))
  }))
})
