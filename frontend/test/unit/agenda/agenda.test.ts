import { describe, expect, test } from 'vitest'
import { opportunityAgenda, subscribedAgenda } from '../../../server/agenda/agenda.ts'
import { escapeText, foldLine } from '../../../server/agenda/icalendar.ts'
import { demonstrationEdition } from '../../support/demonstration.ts'
import { eventsOf, lineFaultsOf, valueOf } from '../../support/icalendar.ts'
import { editionOf, NOW, opportunity, rawStructure, upsert } from '../../fixtures/documents.ts'

const SITE = 'https://exemple.fr'
const edition = editionOf(upsert('partner-structure', 'org-1', { ...rawStructure, name: 'Les Exemples, Arles' }))
const windowOf = (changes: Readonly<Record<string, unknown>> = {}) => ({ closesAt: '2026-12-12T17:00:00Z', timezone: 'Europe/Paris', timeKnown: true, ...changes })
const agendaOf = (changes: Readonly<Record<string, unknown>>, now = NOW): string => {
  const text = opportunityAgenda({ edition, siteUrl: SITE, now }, { documentId: 'o1', opportunity: opportunity(changes) }) ?? ''
  expect(lineFaultsOf(text)).toEqual([])
  return text
}

describe('the calendar of one opportunity', () => {
  test('says when it opens and closes, as instants, with what a calendar needs to update it', () => {
    const [opening, closing] = eventsOf(agendaOf({ windows: [windowOf({ opensAt: '2026-12-01T08:00:00Z' })] }))
    expect([opening?.summary, closing?.summary]).toEqual(['Ouverture\u00a0: Prix Exemple', 'Clôture\u00a0: Prix Exemple'])
    expect([opening?.startDate.toJSDate().toISOString(), closing?.startDate.toJSDate().toISOString()]).toEqual(['2026-12-01T08:00:00.000Z', '2026-12-12T17:00:00.000Z'])
    expect(closing && ['uid', 'dtstamp', 'last-modified', 'sequence', 'status', 'url'].map((name) => valueOf(closing, name))).toEqual([
      'cloture-2026-12-12-deposit-o1@exemple.fr', '2026-11-02T10:00:00Z', '2026-11-02T10:00:00Z', String(Date.parse('2026-11-02T10:00:00Z') / 60_000), 'CONFIRMED', `${SITE}/opportunites/prix-exemple`,
    ])
    expect(closing?.description).toContain('Clôture le samedi 12 décembre 2026 à 18\u00a0h (heure de Paris)')
  })

  test('reminds of the deadline seven days and one day before, not of what is past or opens', () => {
    const alarms = (text: string) => eventsOf(text).map(({ component }) => component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))))
    expect(alarms(agendaOf({ windows: [windowOf({ opensAt: '2026-12-01T08:00:00Z' })] }))).toEqual([[], ['-P7D', '-P1D']])
    expect(alarms(agendaOf({}, new Date('2027-01-01T00:00:00Z')))).toEqual([[]])
  })

  test.each([
    ['Europe/Paris', '2027-03-27T23:30:00Z', '2027-03-28'],
    ['Europe/Paris', '2026-10-25T00:30:00Z', '2026-10-25'],
    ['Pacific/Tahiti', '2026-12-13T06:00:00Z', '2026-12-12'],
    ['Pacific/Noumea', '2026-12-12T20:00:00Z', '2026-12-13'],
    ['Indian/Reunion', '2026-12-12T19:59:59Z', '2026-12-12'],
  ])('a deadline of unknown hour is the whole day of its own zone: %s, %s', (timezone, closesAt, day) => {
    const [closing] = eventsOf(agendaOf({ windows: [windowOf({ timezone, closesAt, timeKnown: false })] }))
    expect([closing?.startDate.isDate, closing?.startDate.toString(), closing?.endDate.isDate, closing?.duration.toSeconds()]).toEqual([true, day, true, 86_400])
  })

  test.each([
    ['Europe/Paris', '2027-03-28T00:59:59Z'],
    ['Europe/Paris', '2026-10-25T01:30:00Z'],
    ['America/Cayenne', '2026-12-13T02:59:00Z'],
    ['Pacific/Noumea', '2026-12-11T13:00:00Z'],
  ])('a known hour is the very instant, on the nights when clocks change and overseas: %s, %s', (timezone, closesAt) => {
    const [closing] = eventsOf(agendaOf({ windows: [windowOf({ timezone, closesAt })] }))
    expect(closing?.startDate.toJSDate().getTime()).toBe(Date.parse(closesAt))
  })

  test('a deadline that moves stays the same event, with a greater sequence once published', () => {
    const first = eventsOf(agendaOf({}))[0]
    const moved = eventsOf(agendaOf({ windows: [windowOf({ closesAt: '2027-01-10T17:00:00Z', originalClosesAt: '2026-12-12T17:00:00Z' })], publishedAt: '2026-11-20T10:00:00.000Z' }))[0]
    expect(moved?.uid).toBe(first?.uid)
    expect(moved?.sequence).toBeGreaterThan(first?.sequence ?? Infinity)
    expect(moved?.startDate.toJSDate().toISOString()).toBe('2027-01-10T17:00:00.000Z')
  })

  test('two windows with the same end are two events', () => {
    const uids = eventsOf(agendaOf({ windows: [windowOf(), windowOf(), windowOf({ nature: 'postmark' })] })).map(({ uid }) => uid)
    expect(new Set(uids).size).toBe(3)
  })

  test('a suspension cancels what was to come, from its day on, and tells calendars that it did', () => {
    const suspended = { suspension: 'cancelled', suspensionDate: '2026-11-15', windows: [windowOf({ opensAt: '2026-11-01T08:00:00Z' })] }
    const statuses = (text: string) => eventsOf(text).map((event) => valueOf(event, 'status'))
    expect(statuses(agendaOf(suspended))).toEqual(['CONFIRMED', 'CANCELLED'])
    expect(statuses(agendaOf(suspended, new Date('2026-11-10T10:00:00Z')))).toEqual(['CONFIRMED', 'CONFIRMED'])
    const [, before] = eventsOf(agendaOf(suspended, new Date('2026-11-10T10:00:00Z')))
    const [, after] = eventsOf(agendaOf(suspended))
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity)
    expect(after?.summary).toBe('Annulée\u00a0: Clôture\u00a0: Prix Exemple')
  })

  test('dates that nobody has confirmed are tentative', () => {
    const [closing] = eventsOf(agendaOf({ windows: [windowOf({ certainty: 'expected' })] }))
    expect(closing && [valueOf(closing, 'status'), closing.summary]).toEqual(['TENTATIVE', 'Clôture attendue\u00a0: Prix Exemple'])
  })

  test('hostile words come back as they were', () => {
    const title = 'Prix ; « œuvre, virgule » \\n BEGIN:VEVENT 📷 et un titre bien assez long pour être plié'
    const [closing] = eventsOf(agendaOf({ title, tagline: 'Une ligne\r\nEND:VCALENDAR\u0007' }))
    expect(closing?.summary).toBe(`Clôture\u00a0: ${title}`)
    expect(closing?.description.split('\n').slice(0, 2)).toEqual(['Une ligne', 'END:VCALENDAR '])
  })

  test('what has no date has no calendar', () => {
    expect(opportunityAgenda({ edition, siteUrl: SITE, now: NOW }, { documentId: 'o1', opportunity: opportunity({ rhythm: 'rolling' }) })).toBeNull()
  })
})

describe('the calendar to subscribe to', () => {
  test('holds every date of the demonstration content, each once, in lines that any calendar reads', () => {
    const demo = demonstrationEdition(NOW)
    const listed = [...demo.documents.opportunity].map(([documentId, document]) => ({ documentId, opportunity: document }))
    const text = subscribedAgenda({ edition: demo, siteUrl: SITE, now: NOW }, listed, `${SITE}/opportunites/agenda.ics`)
    expect(lineFaultsOf(text)).toEqual([])
    const events = eventsOf(text)
    expect(events.length).toBeGreaterThan(50)
    expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length)
    const limit = NOW.getTime() - 31 * 86_400_000
    expect(events.every(({ startDate }) => startDate.toJSDate().getTime() > limit)).toBe(true)
    expect(text).not.toContain('VALARM')
  })

  test('without a date is a calendar still', () => {
    const text = subscribedAgenda({ edition, siteUrl: SITE, now: NOW }, [], `${SITE}/opportunites/agenda.ics`)
    expect([lineFaultsOf(text), eventsOf(text)]).toEqual([[], []])
    expect(text).toContain('BEGIN:VTIMEZONE')
  })
})

describe('lines', () => {
  test('are cut at 75 octets, between characters', () => {
    const line = `SUMMARY:${'é📷'.repeat(40)}`
    const folded = foldLine(line)
    expect(folded.split('\r\n').every((part) => new TextEncoder().encode(part).length <= 75)).toBe(true)
    expect(folded.replaceAll('\r\n ', '')).toBe(line)
    expect(foldLine(`X:${'a'.repeat(73)}`)).not.toContain('\r\n')
  })

  test('hold texts escaped', () => {
    expect(escapeText('a;b,c\\d\r\ne')).toBe('a\\;b\\,c\\\\d\\ne')
  })
})
