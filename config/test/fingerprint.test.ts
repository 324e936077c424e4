import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fingerprint } from '../src/fingerprint.ts'

describe('the fingerprint of the sources', () => {
  let root = ''
  const write = (path: string, text: string): void => {
    mkdirSync(join(root, path, '..'), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  const now = (): string => fingerprint(root, ['app', 'lock.json', 'absent'])

  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'finger print-'))
    write('app/a.ts', 'a')
    write('app/deep/b.ts', 'b')
    write('lock.json', '{}')
  })
  afterEach(() => rmSync(root, { recursive: true }))

  it.each([
    ['a content', () => write('app/a.ts', 'A')],
    ['a name', () => { rmSync(join(root, 'app/a.ts')); write('app/c.ts', 'a') }],
    ['a new file', () => write('app/deep/c.ts', '')],
    ['a lost file', () => rmSync(join(root, 'app/deep/b.ts'))],
    ['a single file', () => write('lock.json', '{ }')],
    ['text moved from one file to the next', () => { write('app/a.ts', ''); write('app/deep/b.ts', 'ab') }],
  ])('changes with %s', (_what, change) => {
    const before = now()
    change()
    expect(now()).not.toBe(before)
  })

  it.each([
    ['a date', () => utimesSync(join(root, 'app/a.ts'), 0, 0)],
    ['a test', () => write('app/a.test.ts', '')],
    ['a folder of tests', () => write('app/test/helper.ts', '')],
    ['an output', () => write('app/dist/a.js', '')],
    ['a hidden file', () => write('app/.cache/a', '')],
    ['a file elsewhere', () => write('other/a.ts', '')],
  ])('does not change with %s', (_what, change) => {
    const before = now()
    change()
    expect(now()).toBe(before)
  })
})
