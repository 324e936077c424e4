import { mount } from '@vue/test-utils'
import type { Block } from '@elles/domain/contract'
import { describe, expect, test } from 'vitest'
import { ContentBlocks, OutLink } from '#components'

const text = (value: string, marks: object = {}) => ({ type: 'text' as const, text: value, ...marks })
const paragraph = (...children: Extract<Block, { type: 'paragraph' }>['children']): Block => ({ type: 'paragraph', children })
const item = (value: string) => ({ type: 'list-item' as const, children: [text(value)] })
const render = (blocks: Block[], props: object = {}) => mount(ContentBlocks, { props: { blocks, ...props } })

/** Addresses that run something, or read as another place than they lead to. */
const dangerous = [
  'javascript:alert(1)', 'JaVaScRiPt:alert(1)', ' javascript:alert(1)', 'java\tscript:alert(1)', '\u0001javascript:alert(1)', 'data:text/html,<script>alert(1)</script>',
  'vbscript:x', 'blob:https://x', 'file:///etc/passwd', '//evil.example', '/\\evil.example', 'http://clair.example',
]

describe('rich text', () => {
  test('keeps paragraphs, headings, quotes, marks and line breaks', () => {
    const wrapper = render([
      { type: 'heading', level: 2, children: [text('Titre')] },
      paragraph(text('gras', { bold: true, italic: true }), text(' ligne 1\nligne 2')),
      { type: 'quote', children: [text('Dit-elle')] },
    ])
    expect(wrapper.get('h2').text()).toBe('Titre')
    expect(wrapper.get('strong em').text()).toBe('gras')
    expect(wrapper.findAll('br')).toHaveLength(1)
    expect(wrapper.get('blockquote').text()).toBe('Dit-elle')
  })

  test('lowers headings below their section and gives them their anchors', () => {
    const wrapper = render([{ type: 'heading', level: 2, children: [text('Titre')] }], { shift: 1, scope: '3', anchors: { '3-0': 'titre' } })
    expect(wrapper.get('h3').attributes('id')).toBe('titre')
  })

  test('a nested list is inside the item before it', () => {
    const wrapper = render([{ type: 'list', format: 'ordered', children: [item('un'), { type: 'list', format: 'unordered', children: [item('un a')] }, item('deux')] }])
    expect(wrapper.findAll('ol > li')).toHaveLength(2)
    expect(wrapper.get('ol > li > ul > li').text()).toBe('un a')
  })

  test('lists deeper than editors may save are drawn on the last level, however deep, without a word lost', () => {
    let list = { type: 'list' as const, format: 'unordered' as const, children: [item('fond')] as Extract<Block, { type: 'list' }>['children'] }
    for (let level = 1; level < 1000; level += 1) list = { ...list, children: [item(`niveau ${level}`), list] }
    const wrapper = render([list])
    expect(wrapper.findAll('li')).toHaveLength(1000)
    expect(wrapper.findAll('ul ul ul ul ul')).toHaveLength(1)
    expect(wrapper.find('ul ul ul ul ul ul').exists()).toBe(false)
    expect(wrapper.text()).toContain('fond')
  })

  test('markup in words stays words', () => {
    const wrapper = render([paragraph(text('<img src=x onerror=alert(1)><script>alert(1)</script>'))])
    expect(wrapper.find('img, script').exists()).toBe(false)
    expect(wrapper.text()).toContain('<img src=x')
  })

  test.each(dangerous)('an address that could do harm becomes plain words: %j', (url) => {
    const wrapper = render([paragraph({ type: 'link', url, children: [text('cliquez')] })])
    expect(wrapper.find('a').exists()).toBe(false)
    expect(wrapper.html()).not.toContain('script:')
    expect(wrapper.text()).toBe('cliquez')
  })

  test.each([['https://exemple.fr/a', true], ['/opportunites', false], ['#suite', false], ['mailto:a@b.fr', false], ['tel:+33100000000', false]])('%s is a link; it says whether it leaves the site', (href, leaves) => {
    const link = mount(OutLink, { props: { href }, slots: { default: 'lien' } }).get('a')
    expect(link.attributes('href')).toBe(href)
    expect(link.attributes('rel')).toBe(leaves ? 'noopener external' : undefined)
    expect(link.attributes('target')).toBeUndefined()
    expect(link.text().includes('(autre site)')).toBe(leaves)
  })

  test('a site whose name mixes alphabets is told as it is on the wire, once', () => {
    const href = 'https://\u0441ulture.gouv.fr/'
    const link = (says?: string) => mount(OutLink, { props: { href, ...(says === undefined ? {} : { says }) }, slots: { default: says ?? 'Le ministère' } }).get('a').text()
    expect(link()).toBe('Le ministère (xn--ulture-hrf.gouv.fr) (autre site)')
    expect(link('xn--ulture-hrf.gouv.fr')).toBe('xn--ulture-hrf.gouv.fr (autre site)')
  })
})
