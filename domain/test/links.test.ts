import { describe, expect, it } from 'vitest'
import { hrefFault, httpsFault, isHttpsUrl, linkMessages, plainHostOf } from '../contract/index.ts'

describe('an address', () => {
  it.each([
    ['/\\exemple.fr', 'backslash'], ['https:\\\\exemple.fr', 'backslash'], ['https://exemple.fr\\@autre.example', 'backslash'],
    ['https://exem\tple.fr', 'hidden'], ['https://exemple.fr/a\r\nb', 'hidden'], ['java\nscript:alert(1)', 'hidden'], [' https://exemple.fr', 'hidden'], ['https://exemple.fr/ a', 'hidden'],
    ['https://exemple.fr/\u202egnp.exe', 'hidden'], ['https://exem\u200bple.fr', 'hidden'], ['https://exem\u00adple.fr', 'hidden'], ['https://exem\u2060ple.fr', 'hidden'], ['\ufeffhttps://exemple.fr', 'hidden'], ['/\t/exemple.fr', 'hidden'],
    ['https://ministere@autre.example', 'credentials'], ['https://ministere:secret@autre.example', 'credentials'], ['https://@autre.example', 'credentials'], ['https://culture.gouv.fr:80@autre.example/', 'credentials'],
    ['https://ｅxemple.fr', 'disguised'], ['https://exemple。fr', 'disguised'], ['https://ex%61mple.fr', 'disguised'], ['https://exe\u2044mple.fr', 'disguised'],
    ['http://exemple.fr', 'scheme'], ['javascript:alert(1)', 'scheme'], ['data:text/html,x', 'scheme'],
    ['https:exemple.fr', 'incomplete'], ['https:/exemple.fr', 'incomplete'], ['https:///exemple.fr', 'incomplete'], ['https://localhost', 'incomplete'], ['https:', 'incomplete'],
    ['//exemple.fr', 'incomplete'], ['exemple.fr', 'incomplete'], ['', 'incomplete'],
    ['mailto:a@exemple.fr?subject=x%0d%0aBcc:b@exemple.fr', 'incomplete'], ['mailto:', 'incomplete'], ['tel:abc', 'incomplete'],
  ] as const)('%j is no link: %s', (href, fault) => {
    expect(hrefFault(href)).toBe(fault)
    expect(isHttpsUrl(href)).toBe(false)
    expect(linkMessages[fault]).toMatch(/\.$/)
  })

  it.each(['https://exemple.fr/a?b=c#d', 'https://exemple.fr:8443/', 'https://théâtre.exemple.fr/été', 'https://exemple.fr/a@b', 'HTTPS://EXEMPLE.FR'])('%s is one', (href) => {
    expect([httpsFault(href), hrefFault(href)]).toEqual([null, null])
  })

  it.each(['/ressources', '/', '#haut', 'mailto:a@exemple.fr?subject=x%20y', 'tel:+33100000000'])('%s is one in a text, not of a site', (href) => {
    expect([hrefFault(href), isHttpsUrl(href)]).toEqual([null, false])
  })
})

describe('the name of a site', () => {
  it.each([
    ['https://\u0441ulture.gouv.fr', 'xn--ulture-hrf.gouv.fr'], ['https://apple.\u0441\u043em/a', 'apple.xn--m-0tbi'], ['https://\u0430\u0440\u0440\u04cf\u0435.com', 'xn--80ak6aa92e.com'], ['https://xn--80ak6aa92e.com', 'xn--80ak6aa92e.com'],
  ])('is told as it is on the wire when its letters are not all Latin: %s', (href, host) => expect(plainHostOf(href)).toBe(host))

  it.each(['https://exemple.fr', 'https://théâtre.fr/\u0430', 'mailto:a@\u0430.fr', '/a', 'https://'])('needs no other: %s', (href) => expect(plainHostOf(href)).toBeNull())
})
