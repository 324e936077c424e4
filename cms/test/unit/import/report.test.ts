import { describe, expect, it } from 'vitest'
import { countsInWords } from '../../../src/import/report.ts'

const said = (created: number, changed: number, unchanged: number, kept: number, isDone = false) => countsInWords({ counts: { created, changed, unchanged, kept } }, isDone).replaceAll('\u00A0', ' ')

describe('what an import changes, in words', () => {
  it.each([
    [[3, 1, 12, 0], '3 fiches à créer, 1 à modifier, 12 inchangées.'],
    [[1, 0, 0, 0], '1 fiche à créer.'],
    [[0, 2, 1, 3], '2 fiches à modifier, 1 inchangée. 3 champs gardés tels qu’ils sont.'],
    [[0, 0, 1, 1], 'Rien à modifier : 1 fiche inchangée. 1 champ gardé tel qu’il est.'],
    [[0, 0, 0, 0], 'Rien à modifier.'],
  ] as const)('%j', ([created, changed, unchanged, kept], words) => expect(said(created, changed, unchanged, kept)).toBe(words))

  it.each([[[1, 0, 1, 0], '1 fiche créée, 1 inchangée.'], [[0, 2, 0, 0], '2 fiches modifiées.'], [[0, 0, 4, 0], 'Rien n’a changé : 4 fiches inchangées.']] as const)('once done: %j', ([created, changed, unchanged, kept], words) => expect(said(created, changed, unchanged, kept, true)).toBe(words))
})
