import { safeParse } from 'valibot'
import { describe, expect, it } from 'vitest'
import { isHttpsUrl, isRenderable, plainText, publishedSchemas } from '../contract/index.ts'
import { fold, slugify } from '../text/index.ts'

const text = (words: string) => ({ type: 'text' as const, text: words })
const paragraph = (words: string) => ({ type: 'paragraph' as const, children: [text(words)] })

describe('rich text', () => {
  it.each([
    ['javascript:alert(1)'], ['JaVaScRiPt:alert(1)'], [' javascript:alert(1)'], ['data:text/html,x'], ['vbscript:x'], ['http://example.org'], ['//example.org'], ['\tjavascript:x'], ['blob:x'], [''],
  ])('refuses a link to %j', (url) => expect(isRenderable([{ type: 'paragraph', children: [{ type: 'link', url, children: [text('x')] }] }])).toBe(false))

  it.each([['https://example.org'], ['mailto:a@example.org'], ['tel:3919'], ['/ressources'], ['#haut']])('accepts a link to %s', (url) => {
    expect(isRenderable([{ type: 'paragraph', children: [{ type: 'link', url, children: [text('x')] }] }])).toBe(true)
  })

  it.each([[{ type: 'heading', level: 1, children: [text('x')] }], [{ type: 'code', children: [text('x')] }], [{ type: 'image' }], [{ type: 'html', children: [] }], ['x']])('refuses %j', (node) => {
    expect(isRenderable([node])).toBe(false)
  })

  it('reads as plain words', () => {
    expect(plainText([paragraph('Un.'), { type: 'list', format: 'unordered', children: [
      { type: 'list-item', children: [text('Deux')] }, { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [text('Trois')] }] },
    ] }])).toBe('Un.\nDeux\nTrois')
  })
})

describe('a published opportunity', () => {
  const minimal = {
    title: 'Bourse', slug: 'bourse', tagline: 'Une bourse', kind: 'grant', benefits: ['funding'], organiser: 'abc', rhythm: 'rolling', eligibility: { audience: 'women' },
    application: { applyUrl: null }, verifiedOn: '2026-11-10', publishedAt: '2026-11-10T10:00:00.000Z',
  }
  it('has every unknown fact as null, « non précisé » or an empty list', () => {
    const parsed = safeParse(publishedSchemas.opportunity, { ...minimal, funding: null })
    expect(parsed.success && [parsed.output.funding.amountMax, parsed.output.family.splittable, parsed.output.windows, parsed.output.cost.applicationFee]).toEqual([null, 'unspecified', [], null])
  })
  it('drops what the contract does not name', () => {
    const parsed = safeParse(publishedSchemas.opportunity, { ...minimal, internalNote: 'secret', createdBy: { email: 'x' } })
    expect(JSON.stringify(parsed.output)).not.toMatch(/secret|createdBy/)
  })
  it.each([[{ organiser: null }], [{ kind: 'lottery' }], [{ verifiedOn: 'hier' }], [{ title: '  ' }], [{ windows: [{ closesAt: 'demain', timezone: 'Europe/Paris' }] }], [{ application: { applyUrl: 'http://x.fr' } }]])('is refused with %j', (fault) => {
    expect(safeParse(publishedSchemas.opportunity, { ...minimal, ...fault }).success).toBe(false)
  })
})

describe('an address', () => {
  it.each([['https://example.org/a?b=c#d', true], ['http://example.org', false], ['https://user:pass@example.org', false], ['https://localhost', false], ['//example.org', false], ['example.org', false]])('%s is public and safe: %s', (url, safe) => {
    expect(isHttpsUrl(url)).toBe(safe)
  })
})

describe('French text', () => {
  it.each([['Œuvre d’Été', "oeuvre d'ete"], ['ÇA', 'ca'], ['Cæcilia', 'caecilia']])('%s folds to %s', (words, folded) => expect(fold(words)).toBe(folded))
  it.each([['Prix & concours d’été', 'prix-concours-d-ete'], ['  ', ''], ['--a--', 'a']])('%j slugifies to %j', (words, slug) => expect(slugify(words)).toBe(slug))
})
