import { isRenderable, plainText } from '@elles/domain/contract'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { blocksFromHtml, itemsIn, linksIn } from '../../src/legacy/html.ts'
import { readLegacy } from '../../src/legacy/read.ts'
import { redirectFor } from '../../src/legacy/redirects.ts'
import { type LegacyDump, type LegacyRow, legacyTables, type LegacyTable } from '../../src/legacy/tables.ts'
import { residenceOf } from '../../src/legacy/terms.ts'

function converted(html: string) {
  const dropped: string[] = []
  return { blocks: blocksFromHtml(html, (what) => dropped.push(what)), dropped }
}
const p = (...children: object[]) => ({ type: 'paragraph', children })
const t = (text: string, marks: object = {}) => ({ type: 'text', text, ...marks })

describe('HTML of the former site', () => {
  it.each([
    ['<p>Un <strong>mot</strong> et <em>un autre</em>.</p>', [p(t('Un '), t('mot', { bold: true }), t(' et '), t('un autre', { italic: true }), t('.'))]],
    ['<div>Une<br>deux</div>', [p(t('Une')), p(t('deux'))]],
    ['Sans balise &eacute;t&#233; &amp; &laquo;&nbsp;x&nbsp;&raquo; 1 &lt; 2', [p(t('Sans balise été & «\u00a0x\u00a0» 1 < 2'))]],
    ['<h1>A</h1><h3>B</h3><h6>C</h6>', [2, 3, 4].map((level, index) => ({ type: 'heading', level, children: [t('ABC'[index] ?? '')] }))],
    ['<ul><li>Un</li><li>Deux<ol><li>Trois</li></ol></li></ul>', [{ type: 'list', format: 'unordered', children: [
      { type: 'list-item', children: [t('Un')] }, { type: 'list-item', children: [t('Deux')] }, { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [t('Trois')] }] },
    ] }]],
    ['<p>Voir <a href="http://www.exemple.fr/a?b=1&amp;c=2">le règlement</a>.</p>', [p(t('Voir '), { type: 'link', url: 'https://www.exemple.fr/a?b=1&c=2', children: [t('le règlement')] }, t('.'))]],
    ['<blockquote>Dit-elle</blockquote><p>Fin</p>', [{ type: 'quote', children: [t('Dit-elle')] }, p(t('Fin'))]],
    ['<p> </p><ul></ul><a href="/aides/3"></a>', []],
  ])('%s is read as the site draws it', (html, blocks) => expect(converted(html)).toEqual({ blocks, dropped: [] }))

  it.each([
    ['<p>Bon<script>alert(1)</script></p>', 'Bon', '<script>'], ['<style>p{}</style>Bon', 'Bon', '<style>'], ['<p onclick="x()">Bon</p>', 'Bon', 'attribut qui lance un script'],
    ['<a href="javascript:alert(1)">Bon</a>', 'Bon', 'lien sans adresse acceptable'], ['<a href=" java\tscript:alert(1)">Bon</a>', 'Bon', 'lien sans adresse acceptable'], ['<a href="data:text/html,x">Bon</a>', 'Bon', 'lien sans adresse acceptable'],
    ['<marquee>Bon</marquee>', 'Bon', '<marquee>'], ['<iframe src="https://x">non</iframe>Bon', 'Bon', '<iframe>'], ['<svg><a href="x">non</a></svg>Bon', 'Bon', '<svg>'], ['<script>non', '', '<script>'], ['<img src=x onerror=alert(1)>Bon', 'Bon', '<img>'],
  ])('%s keeps its words only, and says what it drops', (html, words, told) => {
    const { blocks, dropped } = converted(html)
    expect([plainText(blocks), dropped]).toEqual([words, expect.arrayContaining([told])])
  })

  it('whatever it holds, makes nothing that the site would refuse', () => {
    const piece = fc.constantFrom('<p>', '</p>', '<ul>', '</ul>', '<ol>', '<li>', '</li>', '<a href="javascript:x">', '<a href=\'https://x.fr/\'>', '</a>', '<strong>', '</em>', '<h2>', '</h2>', '<script>', '</script>', '<b onload=x', '">', '<', '>', '&#x0;', '&lt;script&gt;', 'mot ', '\n', '<!--', '-->', '<br/>', '<blockquote>')
    fc.assert(fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const { blocks } = converted(pieces.join(''))
      expect(isRenderable(blocks)).toBe(true)
      expect(JSON.stringify(blocks)).not.toContain('javascript:')
    }), { numRuns: 500 })
  })

  it('takes no more than a moment for what was made to last', () => {
    const started = performance.now()
    for (const text of ['<a '.repeat(30_000), '<a "'.repeat(30_000), '<!--'.repeat(30_000), '&'.repeat(90_000)]) converted(text)
    expect(performance.now() - started).toBeLessThan(3_000)
  })

  it('gives its lists and its links', () => {
    const { blocks } = converted('<p>Joindre :</p><ul><li>Un CV</li><li><a href="https://x.fr/b">Un budget</a></li></ul>')
    expect(itemsIn(blocks)).toEqual({ items: ['Un CV', 'Un budget'], others: [p(t('Joindre :'))] })
    expect(linksIn(blocks)).toEqual([{ label: 'Un budget', url: 'https://x.fr/b' }])
  })
})

type Tables = Partial<Record<LegacyTable, readonly Readonly<Record<string, string>>[]>>
const dumpOf = (tables: Tables): LegacyDump => Object.fromEntries(legacyTables.map((table) => [table, (tables[table] ?? []).map((values, index) => ({ table, line: index + 2, values }))])) as Record<LegacyTable, LegacyRow[]>
const valuesOf = (tables: Tables, type: string) => Object.fromEntries(readLegacy(dumpOf(tables)).entries.find((entry) => entry.type === type)?.values ?? [])

describe('an aid of the former site', () => {
  const help = { id: '348', title: 'Prix <b>X</b>', description: 'Un prix', description_longue: '<p>Long</p>', institution_name: 'Maison Y', institution_url: 'http://maison.fr', author_email: 'privee@exemple.fr', candidate_url: 'maison.fr/candidater', visible: 'f' }

  it('is a draft with its windows, its need, its residence and its former address', () => {
    const values = valuesOf({
      helps: [{ ...help, residence_condition: '["Ile-de-France", "Réunion", "Française résidant à l’étranger"]', admin_attachment: '<ul><li>CV</li><li>Budget</li></ul><p>En PDF.</p>', help_amount: '<p>De 500 à 1 000 €</p>' }],
      candidature_dates: [{ id: '2', help_id: '348', start_date: '', end_date: '2024-09-30' }, { id: '1', help_id: '348', start_date: '2024-01-15', end_date: '2024-03-31' }, { id: '3', help_id: '9', start_date: '', end_date: '2024-03-31' }],
      tags: [{ id: '1', name: 'Dotation financière' }, { id: '2', name: 'Exposition & festival' }], taggings: [{ tag_id: '1', taggable_type: 'Help', taggable_id: '348', context: 'types' }, { tag_id: '2', taggable_type: 'Help', taggable_id: '348', context: 'types' }, { tag_id: '2', taggable_type: 'Help', taggable_id: '1', context: 'types' }],
    }, 'opportunity')
    expect(values).toMatchObject({
      title: 'Prix X', legacyId: 'aides/348', tagline: 'Un prix', benefits: ['funding', 'exhibition'], organiser: { reference: 'Maison Y' }, 'funding.note': 'De 500 à 1 000 €', 'eligibility.residence': ['ile-de-france', 'la-reunion'],
      'eligibility.otherConditions': 'Française résidant à l’étranger', 'application.applyUrl': 'https://maison.fr/candidater', 'application.documents': [{ kind: 'other', label: 'CV' }, { kind: 'other', label: 'Budget' }],
      internalNote: 'N’était pas visible sur l’ancien site.',
    })
    expect(values['windows']).toMatchObject([{ opensAt: '2024-01-14T23:00:00.000Z', closesAt: '2024-03-31T21:59:59.999Z', timeKnown: false }, { closesAt: '2024-09-30T21:59:59.999Z' }])
  })

  it('brings its institution when nobody else is it, and never the address of its author', () => {
    const brought = readLegacy(dumpOf({ helps: [help, { ...help, id: '349' }], organizations: [{ id: '4', name: 'Autre', organization_type: 'Festival', finance_ministre: 'f' }] }))
    const structures = brought.entries.filter(({ type }) => type === 'partner-structure').map(({ identity, values }) => [identity.name, values.get('website'), values.get('supportedByMinistry')])
    expect(structures).toEqual([['Autre', undefined, undefined], ['Maison Y', 'https://maison.fr', undefined]])
    expect(JSON.stringify(brought.entries.map(({ values }) => [...values])) + brought.notices.join()).not.toContain('privee@')
    expect(readLegacy(dumpOf({ helps: [help], organizations: [{ id: '4', name: 'La maison y' }] })).entries.filter(({ type }) => type === 'partner-structure')).toHaveLength(1)
  })

  it('is rolling when it was permanent, and tells a window without an end', () => {
    expect(valuesOf({ helps: [{ ...help, permanent: 't', start_date: '2024-01-01' }] }, 'opportunity')).toMatchObject({ rhythm: 'rolling' })
    const { notices, entries } = readLegacy(dumpOf({ helps: [{ ...help, start_date: '2024-01-01' }] }))
    expect([notices.join(), entries.some(({ values }) => values.has('windows'))]).toEqual([expect.stringContaining('pas de date limite'), false])
  })
})

it('reads articles, webinars, filmed testimonials and the figures of structures', () => {
  const tables: Tables = {
    conseils_articles: [{ id: '50', title: 'Article', explication: '<h2>A</h2><p>B</p>', citation: 'Mots', a_retenir: '<ul><li>1</li><li>2</li><li>3</li></ul>', liens_utiles: '<a href="https://x.fr/">X</a>', sources: '<p>Un livre</p>' }],
    tags: [{ id: '1', name: 'administratifs et financiers' }], taggings: [{ tag_id: '1', taggable_type: 'ConseilsArticle', taggable_id: '50', context: 'categories' }],
    webinaires: [{ id: '3', titre: 'Webinaire', date: '2023-05-04', url: 'https://x.fr/replay' }], conseils_videos: [{ id: '12', title: 'Vidéo', format: 'Déclic, témoignage', protagoniste: 'A.' }],
    organizations: [{ id: '4', name: 'Lieu', reseau: 'Diagonale' }], chiffres_organizations: [{ organization_id: '4', annee: '2021', nb_femmes_exposees: '3', nb_total_exposes: '9', nb_femmes_ouvrages: '2', nb_femmes_jurys: '5', nb_total_jurys: '4' }],
  }
  const { entries, notices } = readLegacy(dumpOf(tables))
  const byId = new Map(entries.map(({ identity, values }) => [identity.legacyId, Object.fromEntries(values)]))
  expect(byId.get('conseils_articles/50')).toMatchObject({ themes: [{ reference: 'administratif-et-financier' }], keyPoints: [{ text: '1' }, { text: '2' }, { text: '3' }], usefulLinks: [{ label: 'X', url: 'https://x.fr/' }] })
  expect((byId.get('conseils_articles/50')?.['body'] as { __component: string }[]).map(({ __component }) => __component)).toEqual(['body.text', 'body.quote', 'body.text'])
  expect(byId.get('webinaires/3')).toMatchObject({ format: 'webinar', 'event.at': '2023-05-03T22:00:00.000Z', 'event.replayUrl': 'https://x.fr/replay' })
  expect(byId.get('conseils_videos/12')).toMatchObject({ series: 'declic', 'person.displayName': 'A.' })
  expect(byId.get('index-parite/4')).toMatchObject({ networks: ['diagonal'], 'parityFigures#2021/exhibited': { women: 3, total: 9 } })
  expect(notices.join('\n')).toMatch(/nb_femmes_jurys.*laissé de côté[\s\S]*nb_femmes_ouvrages/)
})

describe('a former address', () => {
  it.each([
    ['api::opportunity.opportunity', 'aides/348', { from: '/aides/348', to: '/opportunites/prix' }], ['api::resource.resource', 'conseils_articles/5', { from: '/conseils_articles/5', to: '/ressources/prix' }],
    ['api::resource.resource', 'webinaires/5', null], ['api::opportunity.opportunity', null, null], ['api::page.page', 'aides/3', null],
  ])('of %s %s', (uid, legacyId, redirect) => expect(redirectFor(uid, { legacyId, slug: 'prix' })).toEqual(redirect))

  it.each([['Auvergne-Rhône Alpes', ['auvergne-rhone-alpes']], ['Grand-Est', ['grand-est']], ['Provence-Alpes-Côte-d’Azur', ['provence-alpes-cote-d-azur']], ['Réunion', ['la-reunion']], ['Nouvelle-Calédonie', ['autres-outre-mer']], ['Lune', null]])('%s is a place', (words, codes) => expect(residenceOf(words)).toEqual(codes))
})
