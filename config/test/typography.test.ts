import { ESLint } from 'eslint'
import { describe, expect, it } from 'vitest'
import { root } from '../src/paths.ts'

const eslint = new ESLint({ cwd: root, fix: true, ruleFilter: ({ ruleId }) => ruleId === 'french/spaces' })

/** The same source once mended, as a page or as a module of the site. */
async function mended(source: string, filePath = 'frontend/shared/site.ts'): Promise<string> {
  const [result] = await eslint.lintText(source, { filePath })
  return result?.output ?? source
}
const mendedPage = (markup: string): Promise<string> => mended(`<template>${markup}</template>`, 'frontend/app/app.vue').then((text) => text.replace(/<\/?template>/g, ''))

describe('a space that French typography keeps from breaking', () => {
  it.each([
    [`'Où habitez-vous ?'`, String.raw`'Où habitez-vous\u00a0?'`],
    ['`Crédit : ${name} ; « ${title} » !`', '`Crédit\\u00a0: ${name}\\u00a0; «\\u00a0${title}\\u00a0»\\u00a0!`'],
    ['`dans ${days} jours`', '`dans ${days}\\u00a0jours`'],
    [`'De 5 000 € à 30 %, sous 14 jours'`, String.raw`'De 5\u00a0000\u00a0€ à 30\u00a0%, sous 14\u00a0jours'`],
  ])('is written in the string %s', async (source, expected) => {
    expect(await mended(`export const text = ${source}`)).toBe(`export const text = ${expected}`)
  })

  it.each([
    ['<p>Une idée ? « Oui » : <b>une</b> ; deux !</p>', '<p>Une idée&nbsp;? «&nbsp;Oui&nbsp;»&nbsp;: <b>une</b>&nbsp;; deux&nbsp;!</p>'],
    ['<p>{{ count }} jours</p>', '<p>{{ count }}&nbsp;jours</p>'],
    ['<p title="Vous êtes une structure ?">Non</p>', '<p title="Vous êtes une structure&nbsp;?">Non</p>'],
    [`<p :title="isWrong ? 'Erreur : ' + text : text">Non</p>`, String.raw`<p :title="isWrong ? 'Erreur\u00a0: ' + text : text">Non</p>`],
  ])('is written in the markup %s', async (source, expected) => {
    expect(await mendedPage(source)).toBe(expected)
  })

  it.each(['https://exemple.fr/?a=1', 'main details:not([open])', '.a ::before', '12 mars 2027', 'deux jours', '0 0 100 8', 'article 3 du règlement'])('is not wanted in « %s »', async (text) => {
    expect(await mended(`export const text = '${text}'`)).toBe(`export const text = '${text}'`)
    expect(await mendedPage(`<p>${text}</p>`)).toBe(`<p>${text}</p>`)
  })

  it.each(['frontend/app/pages/index.vue', 'frontend/app/enhance/profile.ts', 'frontend/server/presenters/parity.ts', 'frontend/shared/proposal/fields.ts', 'domain/vocabulary/opportunity.ts', 'domain/contract/submission-messages.ts', 'cms/src/mail/templates.ts', 'cms/src/demo/load.ts'])('is an error of lint where it is missing in %s', async (file) => {
    const { rules } = await eslint.calculateConfigForFile(file) as { rules: Readonly<Record<string, unknown>> }
    expect(rules['french/spaces']).toEqual([2])
  })
})
