import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Schema, UID } from '@strapi/strapi'
import { describe, expect, it } from 'vitest'
import { firstBroken, GENESIS, hashOfLine } from '../../src/audit/chain.ts'
import { type Leaf, leavesOf } from '../../src/review/content.ts'
import { differencesOf, digestOf } from '../../src/review/differences.ts'
import { parisInstant } from '../../src/schedule/set.ts'

const source = fileURLToPath(new URL('../../src', import.meta.url))
const models = new Map([...globSync('components/*/*.json', { cwd: source }), 'api/resource/content-types/resource/schema.json'].map((path) => {
  const uid = path.startsWith('api') ? 'api::resource.resource' : path.slice('components/'.length, -'.json'.length).replace('/', '.')
  return [uid, { ...JSON.parse(readFileSync(`${source}/${path}`, 'utf8')) as Schema.Component, uid: uid as UID.Component }] as const
}))
const leaves = (document: Record<string, unknown>): Leaf[] => leavesOf((uid) => models.get(uid)!, 'api::resource.resource', document)
const text = (words: string, marks: object = {}) => [{ type: 'paragraph', children: [{ type: 'text', text: words, ...marks }] }]

describe('the differences of two versions', () => {
  const before = {
    id: 1, documentId: 'a', updatedAt: 'x', title: 'Guide', format: 'video', themes: [{ id: 4, documentId: 't', name: 'Égalité' }], introduction: text('Bonjour'), createdBy: { id: 1, email: 'x' },
    keyPoints: [{ id: 9, text: 'Un point.' }], body: [{ id: 3, __component: 'body.text', content: text('Corps') }], reviewedBy: { id: 2, name: 'Une juriste', on: '2026-11-01' },
  }

  it('are none between copies of one text, whatever the database numbers them', () => {
    const copy = { ...before, id: 2, updatedAt: 'y', keyPoints: [{ id: 10, text: 'Un point.' }], body: [{ id: 5, __component: 'body.text', content: text('Corps') }], themes: [{ id: 77, documentId: 't', name: 'Renommé' }] }
    expect(differencesOf(leaves(before), leaves(copy))).toEqual([])
    expect(digestOf(leaves(before))).toBe(digestOf(leaves(copy)))
  })

  it('are told field by field, in the words of the form', () => {
    const after = { ...before, title: 'Guide', format: 'webinar', themes: [], reviewedBy: { name: 'Une juriste', on: '2027-11-01' }, keyPoints: [...before.keyPoints, { text: 'Deux.' }], body: [{ __component: 'body.text', content: text('Autre corps') }] }
    expect(differencesOf(leaves(before), leaves(after)).map(({ label, before: was, after: is }) => [label.replaceAll('\u00A0', ' '), was, is])).toEqual([
      ['Format', 'Vidéo', 'Webinaire'], ['À retenir › 2 › Point', '', 'Deux.'], ['Corps de la ressource › 1 (Texte) › Texte', 'Corps', 'Autre corps'], ['Relecture › Relu le', '1er novembre 2026', '1er novembre 2027'], ['Thèmes', 'Égalité', ''],
    ])
  })

  it('say when only the form of the words changed', () => {
    expect(differencesOf(leaves(before), leaves({ ...before, introduction: text('Bonjour', { bold: true }) }))).toMatchObject([{ label: 'Introduction', isFormOnly: true }])
    expect(digestOf(leaves(before))).not.toBe(digestOf(leaves({ ...before, introduction: text('Bonjour', { bold: true }) })))
  })
})

describe('an hour in Paris', () => {
  it.each([
    ['an hour of winter', '2027-01-15', '09:00', '2027-01-15T08:00:00.000Z'],
    ['an hour of summer', '2027-07-15', '09:00', '2027-07-15T07:00:00.000Z'],
    ['an hour that does not exist is the change itself', '2027-03-28', '02:30', '2027-03-28T01:00:00.000Z'],
    ['an hour that comes twice is the first one', '2027-10-31', '02:30', '2027-10-31T00:30:00.000Z'],
  ])('%s', (_case, day, time, instant) => {
    expect(parisInstant(day, time).toISOString()).toBe(instant)
  })
})

describe('the journal', () => {
  const entry = { actor: '1', event: 'ask', subjectReference: 'resource/a', at: new Date('2026-11-28T10:00:00Z') }
  const chain = [1, 2, 3, 4].reduce<{ lines: (typeof entry & { sequence: number; hash: string })[]; hash: string }>(({ lines, hash }, sequence) => {
    const next = hashOfLine({ ...entry, sequence }, hash)
    return { lines: [...lines, { ...entry, sequence, hash: next }], hash: next }
  }, { lines: [], hash: GENESIS }).lines
  const start = { sequence: 0, hash: GENESIS }

  it('is whole as it was written', () => {
    expect(firstBroken(chain, start)).toBeNull()
  })

  it.each<[string, typeof chain, number]>([
    ['a line that says something else', chain.map((line) => (line.sequence === 3 ? { ...line, event: 'accept' } : line)), 3],
    ['a line that is missing', chain.filter(({ sequence }) => sequence !== 2), 3],
    ['lines in another order', [chain[0]!, chain[2]!, chain[1]!, chain[3]!], 3],
    ['a line whose hash was made again, by the next one', chain.map((line) => (line.sequence === 2 ? { ...line, actor: '7', hash: hashOfLine({ ...line, actor: '7' }, chain[0]!.hash) } : line)), 3],
  ])('shows %s', (_what, lines, at) => {
    expect(firstBroken(lines, start)).toBe(at)
  })
})
