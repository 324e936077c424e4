import { globSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { refusalReason } from '@elles/domain/vocabulary'
import { sentenceFaults } from '../../../config/src/testing/sentence-faults.ts'
import { publicationRules, type Values } from '../../src/documents/publication/index.ts'
import { readCell } from '../../src/import/cells.ts'
import { columnsOf } from '../../src/import/columns.ts'
import { importLimits } from '../../src/import/model.ts'
import { parityColumns } from '../../src/import/parity.ts'
import { readImportFile } from '../../src/import/read-file.ts'
import { countsInWords } from '../../src/import/report.ts'
import type { AccountFacts } from '../../src/mail/account-templates.ts'
import { render, type Message } from '../../src/mail/message.ts'
import type { ReviewFacts } from '../../src/mail/review-templates.ts'
import type { MailFacts } from '../../src/mail/templates.ts'
import { models } from './import/models.ts'

/** The editors' sentences still break before « : »: what is built from data is read here, spaces apart. */
const unreadable = (text: string): string[] => sentenceFaults(text).filter((fault) => !fault.startsWith('a space that breaks')).map((fault) => `${text}: ${fault}`)

const words = (count: number): string => Array.from({ length: count }, () => 'mot').join(' ')
const title = 'Résidence d’hiver'
interface About extends AccountFacts, Omit<MailFacts, 'reason'>, ReviewFacts {}
/** What a mail may speak of, with the least and with the most of it. */
const least: About = { name: '', title: 'A', typed: { name: '', title: 'A' }, reference: 'P-0', by: 'C', url: 'https://x.fr', confirmUrl: 'https://x.fr', followUpUrl: 'https://x.fr', formUrl: 'https://x.fr' }
const most: About = { ...least, name: 'Camille Martin', title: title.repeat(20), typed: { name: 'Camille Martin', title: title.repeat(20) }, words: 'Quelle est la date\u00a0?', publishedUrl: 'https://www.exemple.fr/opportunites/a' }
const facts = [least, { ...most, typed: null }, { ...least, words: null, reason: null }, { ...least, words: '', reason: '' }, { ...least, reason: 'inconnue' }, most, ...refusalReason.codes.map((reason) => ({ ...most, reason }))]

type Mails = Readonly<Record<string, (about: About & { readonly reason: string }) => Message>>
const source = new URL('../../src', import.meta.url).pathname
const files = globSync('mail/*templates.ts', { cwd: source })

describe.each(files)('the mails of %s', async (file) => {
  const tables = Object.entries(await import(`${source}/${file}`) as Readonly<Record<string, Mails>>).filter(([name]) => name.endsWith('Mails'))
  it('are in a table', () => expect(tables.length).toBeGreaterThan(0))

  it.each(tables.flatMap(([, table]) => Object.entries(table)))('« %s » can be read, whatever it speaks of', (_name, template) => {
    const mails = facts.map((about) => render(template({ ...most, ...about, words: 'words' in about ? String(about.words ?? '') : '', reason: 'reason' in about ? String(about.reason) : '' })))
    const said = mails.flatMap(({ subject, text }) => [subject, ...text.split('\n')])
    expect(said.flatMap((text) => sentenceFaults(text).map((fault) => `${text}: ${fault}`))).toEqual([])
  })
})

/** The least, the most and the odd of each field of a document; each part too. */
const odd = [undefined, null, '', ' ', 'mot', words(2), words(21), words(200), 'x'.repeat(3000), 0, 1, 2, 1000, -1, 1.5, Number.NaN, 'Mars/Olympus', '2027-02-30', [], {}, [{}], true]
const attributesOf = (uid: string) => Object.entries(models(uid).attributes)

function* documents(uid: string): Generator<Values> {
  for (const [name, attribute] of attributesOf(uid)) {
    for (const value of odd) yield { [name]: value }
    if (attribute.type === 'dynamiczone') {
      for (const part of attribute.components) for (const [inner] of attributesOf(part)) for (const value of odd) yield { [name]: [{ __component: part, columns: ['a'], [inner]: value }] }
    } else if (attribute.type === 'component') {
      for (const [inner] of attributesOf(attribute.component)) {
        for (const value of odd) yield { [name]: attribute.repeatable ? [{ [inner]: value }, { [inner]: value }] : { [inner]: value } }
        for (const count of [1, 2, 6, 1000]) yield { [name]: attribute.repeatable ? Array.from({ length: count }, () => ({ [inner]: 'mot' })) : {} }
      }
    }
  }
}

describe('what is refused of a publication', () => {
  it.each(Object.keys(publicationRules))('%s: each sentence can be read', (uid) => {
    const said = new Set([...documents(uid)].flatMap((document) => (publicationRules[uid] ?? []).flatMap((rule) => rule(document))).map(({ message }) => message))
    expect(said.size).toBeGreaterThan(0)
    expect([...said].flatMap(unreadable)).toEqual([])
  })
})

describe('what is refused of a file', () => {
  const cells = ['x', '-1', '1,5', '1e9', 'peut-être', '31/02/2027', 'hier', 'http://x', 'a@', 'x'.repeat(300), '\u0000', '[1']
  const types = ['opportunity', 'resource', 'partner-structure', 'testimonial'] as const
  it.each(types)('of %s: each sentence about a cell can be read', (type) => {
    const columns = columnsOf(models, `api::${type}.${type}`)
    const errors = columns.flatMap(({ attribute }) => cells.map((text) => readCell(attribute, text))).flatMap((read) => ('error' in read ? [String(read.error)] : []))
    expect(errors.length).toBeGreaterThan(0)
    expect([...new Set(errors)].flatMap(unreadable)).toEqual([])
  })

  const [[women, total] = []] = parityColumns
  const parity = `name,annee,organization type,${women},${total}\n`
  it.each([
    ['nothing', ''], ['a head alone', 'title\n'], ['too many lines', `title\n${'A\n'.repeat(importLimits.rows + 1)}`], ['too many columns', `title\n${','.repeat(importLimits.columns + 1)}`], ['a cell too long', `title\n"${'x'.repeat(importLimits.cell + 1)}"`],
    ['columns that nobody knows', 'title,inconnue\nA,b'], ['figures that are none', `${parity}A,x,,NaN,\n,2026,,3,2`], ['one woman of none', `${parity}A,2026,,1,0\nA,2026,,1,1\nA,2026,,0,1`],
  ])('of a table with %s: each sentence can be read', (_what, text) => {
    const { problems, notices } = readImportFile(models, { name: 'a.csv', bytes: Buffer.from(text) }, { type: null, source: '' })
    const said = [...problems.map(({ message }) => message), ...notices]
    expect(said.length).toBeGreaterThan(0)
    expect(said.flatMap(unreadable)).toEqual([])
  })

  it.each(['', '{', '[]', '{}', '{"opportunity":3}', '{"opportunity":[null,{},{"title":null},{"title":"A","inconnu":1}]}'])('of the JSON %s: each sentence can be read', (text) => {
    const { problems, notices } = readImportFile(models, { name: 'a.json', bytes: Buffer.from(text) }, { type: null, source: '' })
    const said = [...problems.map(({ message }) => message), ...notices]
    expect(said.length).toBeGreaterThan(0)
    expect(said.flatMap(unreadable)).toEqual([])
  })
})

it('what an import does is counted in words that can be read', () => {
  const counts = [0, 1, 2, 1000]
  const said = counts.flatMap((created) => counts.flatMap((changed) => counts.flatMap((unchanged) => counts.flatMap((kept) => [true, false].map((isDone) => countsInWords({ counts: { created, changed, unchanged, kept } }, isDone))))))
  expect(said.flatMap((text) => sentenceFaults(text).map((fault) => `${text}: ${fault}`))).toEqual([])
})
