import { describe, expect, it } from 'vitest'
import { cellText } from '../../../src/import/cell-text.ts'
import { inItsZone, readCell } from '../../../src/import/cells.ts'
import { columnsOf, headerReader } from '../../../src/import/columns.ts'
import { nameKey } from '../../../src/import/identities.ts'
import { readImportFile } from '../../../src/import/read-file.ts'
import { models } from './models.ts'

const OPPORTUNITY = 'api::opportunity.opportunity'
const STRUCTURE = 'api::partner-structure.partner-structure'
const attribute = (path: string) => columnsOf(models, OPPORTUNITY).find((column) => column.path === path)!.attribute
const read = (path: string, text: string) => readCell(attribute(path), text)
const file = (name: string, text: string, type: 'opportunity' | 'resource' | null = null) => readImportFile(models, { name, bytes: Buffer.from(text) }, { type, source: 'Un rapport' })

describe('the headers of a table', () => {
  const header = headerReader(columnsOf(models, OPPORTUNITY))

  it.each([
    ['title', 'title'], ['Titre', 'title'], ['TITRE ', 'title'], ['funding.amountMin', 'funding.amountMin'], ['Dotation / Montant minimal', 'funding.amountMin'], ['Montant minimal', 'funding.amountMin'],
    ['windows.2.closesAt', 'windows.2.closesAt'],
  ])('« %s » is %s', (text, path) => expect(header(text)?.path).toBe(path))

  it('reads every label that the export writes', () => {
    for (const { label, path } of columnsOf(models, OPPORTUNITY)) expect(header(label.replace('*', '3'))?.path, label).toBe(path.replace('*', '3'))
  })

  it.each(['source', 'cover', 'windows.closesAt', 'windows.0.closesAt', 'title.1', 'n’importe quoi', 'constructor', 'links.1.url'])('« %s » is no column', (text) => expect(header(text)).toBeNull())
})

describe('a cell', () => {
  it.each([
    ['kind', 'prix ou CONCOURS', 'prize'], ['kind', 'prize', 'prize'], ['benefits', 'Résidence | dotation financière', ['residency', 'funding']], ['funding.amountMin', '8 000,50 €', 8000.5],
    ['eligibility.ageMax', '34', 34], ['verifiedOn', '3/11/2026', '2026-11-03'], ['verifiedOn', '2026-11-03', '2026-11-03'], ['organiser', 'LE BAL', { reference: 'LE BAL' }],
    ['windows.*.closesAt', '2027-03-12T17:00:00Z', '2027-03-12T17:00:00.000Z'], ['windows.*.closesAt', '12/03/2027 18 h 30', { day: '2027-03-12', time: '18:30' }],
    ['windows.*.timeKnown', 'Oui', true], ['description', 'Un.\n\nDeux.', [{ type: 'paragraph', children: [{ type: 'text', text: 'Un.' }] }, { type: 'paragraph', children: [{ type: 'text', text: 'Deux.' }] }]],
  ])('of %s reads « %s »', (path, text, value) => expect(read(path, text)).toEqual({ value }))

  it.each([
    ['kind', 'prix littéraire', 'n’est pas un choix'], ['funding.amountMin', 'environ 8000', 'n’est pas un nombre'], ['eligibility.ageMax', '34,5', 'nombre entier'], ['verifiedOn', '31/02/2026', 'jour du calendrier'],
    ['windows.*.closesAt', 'bientôt', 'n’est pas une date'], ['windows.*.timeKnown', 'peut-être', '« oui » ou « non »'], ['application.applyUrl', 'http://exemple.fr', 'https://'], ['title', 'x'.repeat(256), '255 au plus'],
  ])('of %s refuses « %s » and says why', (path, text, words) => expect(read(path, text)).toMatchObject({ error: expect.stringContaining(words) }))

  it('without an hour closes at the end of its day, in its zone', () => {
    expect(inItsZone({ timezone: 'Indian/Reunion', opensAt: { day: '2027-01-04', time: null }, closesAt: { day: '2027-03-12', time: null } })).toEqual({
      timezone: 'Indian/Reunion', timeKnown: false, opensAt: '2027-01-03T20:00:00.000Z', closesAt: '2027-03-12T19:59:59.999Z',
    })
    expect(inItsZone({ closesAt: { day: '2027-07-12', time: '18:00' } })).toEqual({ timeKnown: true, closesAt: '2027-07-12T16:00:00.000Z' })
  })

  it.each([
    ['kind', 'prize'], ['benefits', ['funding', 'residency']], ['funding.amountMin', 8000.5], ['verifiedOn', '2026-11-03'], ['windows.*.timeKnown', false], ['title', 'Prix « Été »'], ['place.latitude', -21.1],
  ])('of %s written by an export is read again the same', (path, value) => expect(read(path, cellText(models, attribute(path), value))).toEqual({ value }))

  it.each(['2027-03-12T17:00:00.000Z', '2027-03-12T22:59:59.999Z', '2027-03-11T23:00:00.000Z', '2027-03-12T03:00:00.000Z', '2027-03-12T17:00:30.000Z'])('tells the instant %s so that it is read again the same', (instant) => {
    for (const timezone of ['Europe/Paris', 'America/Cayenne']) {
      for (const name of ['opensAt', 'closesAt']) {
        const path = `windows.*.${name}`
        const reading = read(path, cellText(models, attribute(path), instant, { name, beside: { timezone } }))
        expect(inItsZone({ timezone, [name]: 'value' in reading ? reading.value : null })[name], `${name} ${timezone}`).toBe(instant)
      }
    }
  })
})

describe('a file', () => {
  it.each([['name\nA', 'partner-structure'], ['title,standfirst\nA,B', 'resource'], ['Titre;Rythme\nA;', 'opportunity'], ['title;quote\nA;B', 'testimonial']])('« %s » tells by its columns what it holds', (text, type) => expect(file('a.csv', text).entries.map((entry) => entry.type)).toEqual([type]))

  it('is told by its columns, and says what it leaves aside', () => {
    const { entries, problems, notices } = file('a.csv', 'Titre;Type;Rythme;windows.1.closesAt;windows.2.closesAt;Couleur\nPrix A;Prix ou concours;Chaque année;12/03/2027;12/09/2027 18:00;bleu\n')
    expect(problems).toEqual([])
    expect(notices).toEqual(['Colonnes que personne ne connaît, laissées de côté : Couleur.'])
    expect(entries).toMatchObject([{ type: 'opportunity', identity: { name: 'Prix A' }, place: { line: 2 } }])
    expect(entries[0]?.values.get('windows')).toEqual([
      { closesAt: '2027-03-12T22:59:59.999Z', timeKnown: false }, { closesAt: '2027-09-12T16:00:00.000Z', timeKnown: true },
    ])
  })

  it('names the line and the column of each fault', () => {
    const { problems } = file('a.csv', 'title,kind,funding.amountMin\nA,prize,x\n"B\nb",livre,3\n,,\n,prize,4')
    expect(problems.map(({ line, column }) => [line, column])).toEqual([[2, 'funding.amountMin'], [3, 'kind'], [6, null]])
  })

  it.each([
    ['a.xlsx', 'PK', 'Choisissez un fichier'], ['a.csv', 'x\u0000', 'n’est pas du texte'], ['a.csv', 'title,Titre,kind\nA,B,prize', 'Deux colonnes'], ['a.csv', 'ville\nParis', 'ne disent pas'], ['a.csv', 'title', 'pas de ligne'],
    ['a.csv', 'title,kind\n"A,prize', 'guillemet'], ['a.json', '[{]', 'pas du JSON'], ['a.json', '[]', 'quel type'], ['a.json', '{"page":[]}', 'aucune des listes'],
    ['a.csv', `title\n${'A\n'.repeat(20_001)}`, 'plus de 20\u00a0000\u00a0lignes'], ['a.csv', 'x'.repeat(10 * 1024 * 1024 + 1), 'plus de 10 Mo'],
  ])('%s that cannot be read is refused in French', (name, text, words) => {
    const { entries, problems } = file(name, text)
    expect(problems.map(({ message }) => message).join()).toContain(words)
    if (words !== 'Deux colonnes') expect(entries).toEqual([])
  })

  it('is read from JSON as from a table, with groups, lists and their lines', () => {
    const text = JSON.stringify({ opportunity: [{ title: 'Prix A', kind: 'Prix ou concours', organiser: { slug: 'le-bal' }, funding: { amountMin: 5, toString: 1 }, windows: [{ closesAt: '12/03/2027' }], transparency: { editions: [{ year: 2024, laureates: 2 }, { year: 2024 }] }, source: 'team', cover: { path: 'x' } }] }, null, 1)
    const { entries, problems, notices } = file('a.json', text)
    expect(problems).toEqual([{ line: text.split('\n').findIndex((line) => line.includes('2024')) + 4, column: 'transparency.editions.1', message: 'Deux lignes du tableau portent la même clé : 2024.' }])
    expect(Object.fromEntries(entries[0]?.values ?? [])).toMatchObject({ title: 'Prix A', kind: 'prize', organiser: { reference: 'le-bal' }, 'funding.amountMin': 5, 'transparency.editions#2024': { year: 2024, laureates: 2 } })
    expect(notices.join()).toMatch(/source/)
  })

  it.each(['{"opportunity":[{"title":{"a":1}}]}', '{"opportunity":[{"title":"A","windows":{"closesAt":"x"}}]}', '{"opportunity":[{"title":"A","__proto__":{"kind":"prize"},"constructor":"x"}]}', '{"opportunity":[7]}', '{"resource":[{"title":"A","body":[{"__component":"body.other"}]}]}'])('%s makes no trouble', (text) => {
    const { problems, notices } = file('a.json', text)
    expect([...problems, ...notices].length).toBeGreaterThan(0)
  })
})

describe('a table of parity', () => {
  const head = 'id,Organization type,Name,City,annee,nb_femmes_directrices,nb_total_directeurs,nb_femmes_exposees,nb_total_exposes'

  it('gives each structure its figures, with their source', () => {
    const { entries, problems } = file('parite.csv', `${head}\n4,Structure,Le Jeu de Paume,Paris,2022,1,2,28,94\n5,Festival,Rencontres,,2022,,,0,0\n`)
    expect(problems).toEqual([])
    expect(entries).toMatchObject([{ type: 'partner-structure', identity: { legacyId: 'index-parite/4', name: 'Le Jeu de Paume' } }, {}])
    expect(Object.fromEntries(entries[0]?.values ?? [])).toMatchObject({
      kind: 'exhibition-venue', city: 'Paris', 'parityFigures#2022/directors': { women: 1, total: 2, source: 'Un rapport' }, 'parityFigures#2022/exhibited': { women: 28, total: 94 },
    })
    // Nobody counted: no figure.
    expect([...entries[1]?.values.keys() ?? []].filter((unit) => unit.includes('#'))).toEqual([])
  })

  it('adds the lines of a prize with several laureates, and says so', () => {
    const { entries, notices } = file('prix.csv', 'Organization ID,Organization type,name,annee,nb_femmes_laureates,nb_total_laureates\nnew,prix,Bourse X,2000,1,1\nnew,prix,Bourse X,2000,0,1\nnew,prix,Bourse X,2001,1,1\n')
    expect(entries).toHaveLength(1)
    expect(entries[0]?.values.get('parityFigures#2000/laureates')).toMatchObject({ women: 1, total: 2 })
    expect(notices).toEqual(['Bourse X, 2000\u00a0: 2\u00a0lignes additionnées (1 sur 2).'])
  })

  it.each([['2022,3,2,,', 'nb_femmes_directrices', 'dépasse'], ['2022,un,2,,', 'nb_femmes_directrices', 'nombre entier'], ['2022,1,,,', 'nb_total_directeurs', 'nombre entier'], ['22,1,2,,', 'annee', 'année']])('refuses « %s »', (cells, column, words) => {
    expect(file('parite.csv', `${head}\n4,Structure,X,Paris,${cells}`).problems).toMatchObject([{ line: 2, column, message: expect.stringContaining(words) }])
  })
})

describe('a name', () => {
  it.each([['Le Jeu de Paume', 'jeu de paume'], ['L’imagerie', 'L\'Imagerie'], ['LE BAL', 'Le Bal'], ['Résidence 1+2', 'residence 1 + 2']])('« %s » is « %s »', (a, b) => expect(nameKey(a)).toBe(nameKey(b)))
})

it('has a column for everything that a structure’s table needs', () => {
  expect(columnsOf(models, STRUCTURE).map(({ path }) => path)).toEqual(expect.arrayContaining(['name', 'siret', 'parityFigures.*.women', 'website']))
})
