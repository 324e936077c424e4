import { csvOf, csvRecord } from '@elles/domain/text'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BrokenCsv, decodeText, parseCsv, separatorOf } from '../../../src/import/csv.ts'

const cellsOf = (text: string) => parseCsv(text).map(({ cells }) => cells)

describe('writing CSV', () => {
  it.each([['=1+1', "'=1+1"], ['@SUM(A1)', "'@SUM(A1)"], ['-2', "'-2"], ['a;b', '"a;b"'], ['dit « "oui" »', '"dit « ""oui"" »"'], ['', ''], ['+33', "'+33"]])('leaves no cell that a spreadsheet would compute: %s', (value, cell) => {
    expect(csvRecord([value, '1'], ';')).toBe(`${cell};1\r\n`)
  })

  it('leaves none either to a spreadsheet that parts cells at semicolons all the same', () => {
    expect(csvRecord(['Prix;=1+1;x', '2'])).toBe(`"Prix;'=1+1;x",2\r\n`)
  })
})

describe('reading CSV', () => {
  it('gives back any table that the service writes, but for the apostrophe before what looks like a formula', () => {
    const cell = fc.string({ unit: fc.constantFrom('a', 'é', ' ', ',', ';', '\t', '"', '\n', '\r\n', '=', '-', '’', '🎞') })
    const table = fc.integer({ min: 1, max: 6 }).chain((width) => fc.tuple(fc.array(fc.constantFrom('titre', 'ville'), { minLength: width, maxLength: width }), fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 8 })))
    fc.assert(fc.property(table, ([head, rows]) => {
      // One column has no separator to be told by, and a line of blanks is no line.
      const told = rows.filter((row) => row.some((one) => one.trim() !== ''))
      fc.pre(head.length > 1)
      const shown = told.map((row) => row.map((one) => (/^[=+\-@\t\r]/.test(one) ? `'${one}` : one)))
      expect(cellsOf([head, ...told].map((row) => csvRecord(row, ';')).join(''))).toEqual([head, ...shown])
      expect(cellsOf(csvOf(head, told))).toEqual([head, ...shown.map((row) => row.map((one) => one.replaceAll(/;(?=[=+\-@\t\r])/g, ";'")))])
    }))
  })

  it.each([
    ['a comma', 'a,b\n1,2', [['a', 'b'], ['1', '2']]],
    ['a semicolon', 'a;b\r\n1,5;2', [['a', 'b'], ['1,5', '2']]],
    ['a tab', 'a\tb\n1\t2\n', [['a', 'b'], ['1', '2']]],
    ['a mark at its start and no end of line', '\ufeffa,b\n1,', [['a', 'b'], ['1', '']]],
    ['lines that quotes hold together', 'a,b\n"deux\nlignes","dit ""oui"""', [['a', 'b'], ['deux\nlignes', 'dit "oui"']]],
    ['empty lines', 'a,b\n\n,\n1,2', [['a', 'b'], ['1', '2']]],
    ['the line ends of old machines', 'a,b\r1,2\r', [['a', 'b'], ['1', '2']]],
  ])('reads a file with %s', (_what, text, expected) => expect(cellsOf(text)).toEqual(expected))

  it('counts the lines of the file, quoted breaks included', () => {
    expect(parseCsv('a,b\n"un\ndeux",1\n\nx,y').map(({ line }) => line)).toEqual([1, 2, 5])
  })

  it.each([['a,b\n1,"oui', 2], ['a,b\n"oui"non,1', 2]])('refuses broken quotes with their line', (text, line) => {
    expect(() => parseCsv(text)).toThrow(BrokenCsv)
    try {
      parseCsv(text)
    } catch (error) {
      expect((error as BrokenCsv).line).toBe(line)
    }
  })

  it('does not take the separators of a quoted header for those of the file', () => expect(separatorOf('"a,b,c";d\n1;2')).toBe(';'))

  it('reads UTF-8, UTF-16 and the alphabet of a French Excel', () => {
    expect(decodeText(Buffer.from('été', 'utf8'))).toBe('été')
    expect(decodeText(Buffer.from([0xe9, 0x74, 0xe9, 0x20, 0x80]))).toBe('été €')
    expect(decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('été', 'utf16le')]))).toBe('été')
  })
})
