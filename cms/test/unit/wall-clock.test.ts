import { dayNumberAt } from '@elles/domain/opportunity'
import { describe, expect, it } from 'vitest'
import { toInstant, toLocal } from '../../src/admin/date-time-field/wall-clock.ts'

describe('a day and an hour typed in the admin', () => {
  it.each([
    ['Europe/Paris', '2026-12-12T23:59', '2026-12-12T22:59:00.000Z'],
    ['Indian/Reunion', '2026-12-12T23:59', '2026-12-12T19:59:00.000Z'],
    ['America/Martinique', '2026-12-12T23:59', '2026-12-13T03:59:00.000Z'],
    ['Pacific/Wallis', '2026-12-12T00:30', '2026-12-11T12:30:00.000Z'],
    ['Pacific/Tahiti', '2027-07-01T12:00', '2027-07-01T22:00:00.000Z'],
  ])('are those of the clocks in %s, wherever they are typed', (zone, typed, instant) => {
    expect(toInstant(typed, zone)).toBe(instant)
    expect(toLocal(instant, zone)).toBe(typed)
    expect(dayNumberAt(new Date(instant), zone)).toBe(Date.parse(typed.slice(0, 10)) / 86_400_000)
  })

  it.each(['', '2026-12-12', '12/12/2026 10:00', 'hier'])('are nothing while they are no day and hour: %j', (text) => {
    expect(toInstant(text, 'Europe/Paris')).toBeNull()
  })

  it.each([null, undefined, '', 'hier'])('are not shown while nothing is stored: %j', (instant) => {
    expect(toLocal(instant, 'Europe/Paris')).toBe('')
  })
})
