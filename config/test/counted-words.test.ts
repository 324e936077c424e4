import { ESLint } from 'eslint'
import { beforeAll, describe, expect, it } from 'vitest'
import { root } from '../src/paths.ts'

const eslint = new ESLint({ cwd: root, ruleFilter: ({ ruleId }) => ruleId === 'counts/words' })
const faultsIn = async (source: string, filePath: string): Promise<number> => (await eslint.lintText(source, { filePath }))[0]?.messages.length ?? 0
const inCode = (source: string): Promise<number> => faultsIn(`export const said = (n: number, page: { total: number }) => ${source}`, 'cms/src/import/report.ts')
const inPage = (markup: string): Promise<number> => faultsIn(`<template>${markup}</template>`, 'frontend/app/app.vue')

/** Milliseconds that the rules take to be read on a loaded machine, once. */
const READ_WITHIN_MS = 60_000

describe('a number and what it counts, written by hand', () => {
  beforeAll(() => inCode('n'), READ_WITHIN_MS)

  it.each([
    '`${n} champs sont à corriger.`', '`${n}\\u00a0mots au plus`', '`Importer ${n} fiche${n > 1 ? \'s\' : \'\'} en brouillon`', 'n === 1 ? \'1 opportunité\' : `Beaucoup`', 'n < 2 ? \'ouverture\' : \'ouvertures\'', '`jury : ${n} femmes sur ${n}`',
    '`${n} ${n > 1 ? \'lieux\' : \'lieu\'}`',
  ])('is refused in %s', async (source) => expect(await inCode(source)).toBeGreaterThan(0))

  it.each(['<p>{{ page.total }} structures</p>', '<p>{{ n }}&nbsp;jours</p>', '<p>{{ n === 1 ? \'1 opportunité\' : n }}</p>'])('is refused in %s', async (markup) => expect(await inPage(markup)).toBeGreaterThan(0))

  it.each(['`${n} dans la liste`', '`${n} vous demande de relire`', '`page ${n} sur ${n}`', 'n === 1 ? \'le résultat\' : \'les résultats de la page\'', '`${n} rows of the table`', '`${n} mois`'])('%s counts nothing', async (source) => expect(await inCode(source)).toBe(0))
})
