import { describe, expect, it } from 'vitest'
import { blocksBounds, blocksFault, documentBounds, excessOf, isRenderable, parsePublished, plainText, type Blocks } from '../contract/index.ts'

const words = (text: string) => ({ type: 'text', text })
const paragraph = (...children: object[]) => ({ type: 'paragraph', children })
const list = (...children: object[]) => ({ type: 'list', format: 'unordered', children })
const item = (text: string) => ({ type: 'list-item', children: [words(text)] })
/** Made by a loop, as whoever attacks makes it: deeper than any function may call itself. */
function chain(levels: number, wrap: (inner: object) => object, inner: object): object {
  let value = inner
  for (let level = 0; level < levels; level += 1) value = wrap(value)
  return value
}

describe('the bounds of a document', () => {
  it.each([
    ['objects', chain(200_000, (a) => ({ a }), {})], ['lists', chain(200_000, (a) => [a], [])], ['objects and lists', chain(200_000, (a) => ({ a: [a] }), {})],
  ])('are told of %s two hundred thousand deep, without going down them', (_what, value) => {
    expect(excessOf(value)?.bound).toBe('levels')
    expect(parsePublished('page', { title: 'x', slug: 'x', content: [value] })).toMatchObject({ issues: [{ check: 'levels', path: expect.arrayContaining(['content']) as unknown }] })
  })

  it('say where, and count all of it', () => {
    expect(excessOf({ body: [{}, { rows: Array.from({ length: documentBounds.items + 1 }, () => 0) }] })).toEqual({ bound: 'items', path: ['body', 1, 'rows'] })
    const wide = Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`list${index}`, Array.from({ length: documentBounds.items }, () => 0)]))
    expect(excessOf(wide)?.bound).toBe('values')
    expect(excessOf({ text: 'a'.repeat(documentBounds.characters) })).toEqual({ bound: 'characters', path: ['text'] })
    expect(excessOf(Object.fromEntries([['a'.repeat(documentBounds.characters + 1), 1]]))?.bound).toBe('characters')
  })

  it('leave alone what is no data, and what is within them', () => {
    for (const value of [null, undefined, 3, 'mot', new Date(), { at: new Date(), list: [1, [2, { three: 3 }]] }]) expect(excessOf(value)).toBeNull()
  })
})

describe('the bounds of rich text', () => {
  it('let five lists be in one another, with links in their items, and no sixth', () => {
    const deepest = item('fond')
    const link = { type: 'list-item', children: [{ type: 'link', url: 'https://exemple.fr', children: [words('lien')] }] }
    expect(blocksFault([chain(blocksBounds.lists, (inner) => list(inner, link), deepest)])).toBeNull()
    expect(blocksFault([paragraph(words('Bien.')), chain(blocksBounds.lists + 1, (inner) => list(inner), deepest)])).toMatch(/^Paragraphe 2 de ce texte\u00a0: des listes sont emboîtées.*Remontez les plus profondes\.$/)
  })

  it.each<[string, object[], RegExp]>([
    ['lists without end', [chain(100_000, (inner) => list(inner), item('x'))], /^Paragraphe 1 .*emboîté/],
    ['quotes without end', [chain(100_000, (inner) => ({ type: 'quote', children: [inner] }), words('x'))], /emboîté/],
    ['links without end', [paragraph(chain(100_000, (inner) => ({ type: 'link', url: '#a', children: [inner] }), words('x')))], /emboîté/],
    ['a huge heading', [{ type: 'heading', level: 2, children: [words('a'.repeat(200)), { type: 'link', url: '#a', children: [words('a'.repeat(200))] }] }], /^Paragraphe 1 .*ce titre a plus de 300/],
    ['too many paragraphs', Array.from({ length: 501 }, () => paragraph(words('x'))), /plus de 500\u00a0éléments/],
    ['too long a text', [paragraph(words('a'.repeat(100_001)))], /trop long/],
    ['a deceitful link', [paragraph(words('Bien.')), list({ type: 'list-item', children: [{ type: 'link', url: '/\\exemple.fr', children: [words('x')] }] })], /^Paragraphe 2 .*barre oblique inversée/],
  ])('say in French what is wrong, where and what to do: %s', (_what, content, sentence) => {
    expect(blocksFault(content)).toMatch(sentence)
    expect(isRenderable(content)).toBe(false)
  })

  it('are read as words without going down them', () => {
    expect(plainText([chain(100_000, (inner) => list(item('a'), inner), item('fond'))] as Blocks)).toContain('a\nfond')
  })
})
