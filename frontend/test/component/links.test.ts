import { describe, expect, test } from 'vitest'
import { isSafeHref } from '../../app/utils/links'
import { quoted } from '../../app/utils/quoted'

describe('addresses in links', () => {
  test.each(['https://exemple.fr/a?b=c#d', 'mailto:a@exemple.fr?subject=x%20y', 'tel:+33100000000', '/ressources', '/', '#haut'])('%s may be followed', (href) => {
    expect(isSafeHref(href)).toBe(true)
  })

  test.each([
    'javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'java\tscript:alert(1)', '\u0001javascript:alert(1)', ' https://exemple.fr', '//exemple.fr', '/\\exemple.fr', '/\t/exemple.fr', '\\\\exemple.fr', 'http://exemple.fr',
    'data:text/html,x', 'vbscript:x', 'blob:https://exemple.fr/1', 'ftp://exemple.fr', 'exemple.fr', '', 'https:', 'https://exemple.fr/\u202egnp.exe',
  ])('%j may not', (href) => {
    expect(isSafeHref(href)).toBe(false)
  })
})

test('words quoted inside words get the inner quotation marks', () => {
  expect(quoted('Elle a dit : « Oui ».')).toBe('«\u00a0Elle a dit : “Oui”.\u00a0»')
})
