import { describe, expect, it } from 'vitest'
import { adviceOnForm } from '../../src/admin/writing-help/texts.ts'

const fields = ['title', 'quote', 'slug', 'kind', 'introduction', 'body', 'rows'].map((name) => ({ name, label: `Champ ${name}` }))
const paragraph = (text: string) => ({ type: 'paragraph', children: [{ type: 'text', text }] })

describe('the help to write, beside a form', () => {
  it('reads what is written for readers, however deep, and names its field', () => {
    const values = {
      title: 'Les photographe·s', introduction: [{ type: 'heading', level: 3, children: [{ type: 'text', text: 'Trop bas' }] }, { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [paragraph('Afin de').children[0]] }, { type: 'list-item', children: [{ type: 'text', text: 'Les dossiers sont lus et sont examinés' }] }] }],
      body: [{ __component: 'body.callout', tone: 'info', title: null, content: [paragraph('Il faut finaliser le dossier.')] }, { __component: 'body.quote', quote: 'Afin de finaliser' }], rows: [['Les modalités du prix']],
    }
    expect(adviceOnForm(values, fields).map(({ field, kind, excerpt }) => [field, kind, excerpt])).toEqual([
      ['Champ title', 'middle-dot', 'photographe·s'], ['Champ introduction', 'heading-order', 'Trop bas'], ['Champ introduction', 'passive', 'sont examinés'], ['Champ introduction', 'jargon', 'Afin de'],
      ['Champ body', 'jargon', 'finaliser'], ['Champ rows', 'jargon', 'modalités'],
    ])
  })

  it('tells where a link leads whose site mixes alphabets', () => {
    const link = { type: 'link', url: 'https://\u0441ulture.gouv.fr/aides', children: [{ type: 'text', text: 'Le ministère' }] }
    expect(adviceOnForm({ introduction: [{ type: 'paragraph', children: [link] }] }, fields)).toMatchObject([{ kind: 'disguised-host', message: expect.stringContaining('xn--ulture-hrf.gouv.fr') }])
  })

  it('leaves alone what others said, codes and addresses, and what is not filled in', () => {
    expect(adviceOnForm({ title: null, quote: 'Afin de dire', slug: 'afin-de-finaliser', kind: 'dispositif', introduction: [], rows: 'https://afin-de.exemple.fr/les modalités' }, fields)).toEqual([])
    expect(adviceOnForm({}, fields)).toEqual([])
  })
})
