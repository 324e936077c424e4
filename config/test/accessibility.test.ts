import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { inRoot } from '../src/paths.ts'

/** How many criteria each theme of RGAA 4.1 holds, in order: 106 in all. */
const criteriaByTheme = [9, 2, 3, 13, 8, 2, 5, 10, 4, 14, 13, 11, 12]
const states = ['conforme', 'non conforme', 'non applicable', 'à auditer']
const TITLE_WORDS = 12

const rows = readFileSync(inRoot('docs/accessibilite.md'), 'utf8').split('\n').flatMap((line) => {
  const [, number, title, state, evidence] = /^\| (\d+\.\d+) \| (.+) \| (.+) \| (.+) \|$/.exec(line) ?? []
  return number && title && state && evidence ? [{ number, title, state, evidence }] : []
})

describe('the table of accessibility', () => {
  it('holds the 106 criteria of RGAA 4.1, each once and in order', () => {
    const expected = criteriaByTheme.flatMap((count, theme) => Array.from({ length: count }, (_, index) => `${theme + 1}.${index + 1}`))
    expect(expected).toHaveLength(106)
    expect(rows.map(({ number }) => number)).toEqual(expected)
  })

  it('gives each criterion a short title and one of the allowed states', () => {
    for (const { number, title, state } of rows) {
      expect(states, number).toContain(state)
      expect(title.split(' ').length, number).toBeLessThanOrEqual(TITLE_WORDS)
    }
  })

  it('claims nothing without a test that exists or a dated look', () => {
    for (const { number, state, evidence } of rows) {
      const files = [...evidence.matchAll(/`([^`]+)`/g)].flatMap(([, file]) => file ?? [])
      expect(files.filter((file) => !existsSync(inRoot(file))), number).toEqual([])
      if (state === 'conforme') expect(files.length > 0 || /relu(e?s)? le \d{2}\/\d{2}\/\d{4}/i.test(evidence), number).toBe(true)
    }
  })

  it('says that no audit was made', () => {
    expect(readFileSync(inRoot('docs/accessibilite.md'), 'utf8')).toContain('Aucun audit n’a été réalisé')
  })
})
