import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { screens } from '../src/guide/screens.ts'
import { inRoot } from '../src/paths.ts'

/** All the pictures together, in bytes: a clone of the repository carries them for ever. */
const PICTURES_WEIGHT = 1_600_000

const pictures = [...readFileSync(inRoot('docs/guide-editorial.md'), 'utf8').matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)].map(([, alternative = '', file = '']) => ({ alternative, file }))

describe('the editors’ guide', () => {
  it('shows pictures that exist, each with an alternative text of its own', () => {
    expect(pictures.length).toBeGreaterThan(10)
    for (const { alternative, file } of pictures) {
      expect(existsSync(inRoot('docs', file)), file).toBe(true)
      expect(alternative.length, file).toBeGreaterThan(20)
    }
    expect(new Set(pictures.map(({ alternative }) => alternative)).size).toBe(pictures.length)
  })

  it('shows every picture that the script takes, and no other', () => {
    const taken = screens.map(({ name }) => `images/guide/${name}.png`)
    expect(pictures.map(({ file }) => file).sort()).toEqual(taken.toSorted())
    expect(readdirSync(inRoot('docs/images/guide')).map((name) => `images/guide/${name}`).sort()).toEqual(taken.toSorted())
  })

  it('stays light', () => {
    const weights = readdirSync(inRoot('docs/images/guide')).map((name) => statSync(inRoot('docs/images/guide', name)).size)
    expect(weights.reduce((sum, weight) => sum + weight, 0)).toBeLessThan(PICTURES_WEIGHT)
  })
})
