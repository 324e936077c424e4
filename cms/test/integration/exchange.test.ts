import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseCsv } from '../../src/import/csv.ts'
import { modelsOf } from '../../src/import/catalogue.ts'
import { readImportFile } from '../../src/import/read-file.ts'
import { applyImport, previewImport } from '../../src/import/run.ts'
import { readLegacy } from '../../src/legacy/read.ts'
import { readDump } from '../../src/legacy/tables.ts'
import { startCms, type TestCms } from './support/cms.ts'
import { publishOpportunity, publishStructure } from './support/content.ts'
import { sendImport } from './support/import-file.ts'

const OPPORTUNITY = 'api::opportunity.opportunity'
const STRUCTURE = 'api::partner-structure.partner-structure'
const RESOURCE = 'api::resource.resource'
const author = { administrator: null, now: new Date() }

describe('exchanging files', () => {
  let cms: TestCms
  let editor: string
  let producer: string
  let observer: string
  let festival: string

  const reading = (text: string, name = 'fichier.csv') => readImportFile(modelsOf(cms.strapi), { name, bytes: Buffer.from(text) }, { type: null, source: 'Un rapport' })
  const preview = (text: string, name?: string) => previewImport(cms.strapi, reading(text, name))
  const apply = (text: string, name?: string) => applyImport(cms.strapi, reading(text, name), author, null)
  const draftOf = (uid: typeof OPPORTUNITY | typeof STRUCTURE | typeof RESOURCE, slug: string) =>
    cms.strapi.documents(uid).findFirst({ filters: { slug }, status: 'draft', populate: '*' }) as Promise<Record<string, unknown> & { documentId: string } | null>

  /** What the screen sends. */
  const send = (text: string, fields: Record<string, string> = {}, token = editor, name = 'fichier.csv') =>
    sendImport<Record<string, Record<string, unknown>>>(cms, { text, name, fields, token })

  beforeAll(async () => {
    cms = await startCms()
    editor = await cms.signIn('editor')
    producer = await cms.signIn('producer')
    observer = await cms.signIn('observer')
    festival = await publishStructure(cms.strapi, { contact: 'CANARI privé' })
    for (const name of ['Administratif et financier']) await cms.save('api::theme.theme', { name, slug: 'administratif-et-financier' })
  })
  afterAll(() => cms.stop())

  const opportunities = `title;externalId;organiser;kind;Besoins couverts;rhythm;windows.1.opensAt;windows.1.closesAt;windows.2.closesAt;funding.amountMin;eligibility.audience;eligibility.residence;description;transparency.editions.1.year;transparency.editions.1.laureates
Bourse importée;x-1;Festival d’essai;Bourse ou aide à la création;Dotation financière|Résidence;Chaque année;04/01/2027;12/03/2027;12/09/2027 18:00;8 000 €;Réservé aux femmes;Bretagne|France entière;"Un.
Deux.";2025;4
=Prix importé;x-2;festival-d-essai;prize;funding;one-off;;12/03/2027;;;all;;Trois.;;
`

  it('writes drafts as the document service would have, and again nothing', async () => {
    const told = await preview(opportunities)
    expect([told.problems, told.counts]).toEqual([[], { created: 2, changed: 0, unchanged: 0, kept: 0 }])
    expect(await draftOf(OPPORTUNITY, 'bourse-importee')).toBeNull()
    await apply(opportunities)
    const document = await draftOf(OPPORTUNITY, 'bourse-importee')
    expect(document).toMatchObject({
      title: 'Bourse importée', source: 'import', externalId: 'x-1', organiser: { documentId: festival }, benefits: ['funding', 'residency'], publishedAt: null, suspension: 'none', demonstration: false,
      funding: { currency: 'EUR' }, eligibility: { audience: 'women', residence: ['bretagne', 'france'], collectives: 'unspecified' },
      windows: [{ closesAt: '2027-03-12T22:59:59.999Z', timeKnown: false, timezone: 'Europe/Paris' }, { closesAt: '2027-09-12T16:00:00.000Z', timeKnown: true }],
    })
    expect(Number((document?.['funding'] as Record<string, unknown>)['amountMin'])).toBe(8000)
    for (let again = 0; again < 2; again += 1) expect((await apply(opportunities)).counts).toEqual({ created: 0, changed: 0, unchanged: 2, kept: 0 })
    expect(await cms.strapi.documents(OPPORTUNITY).count({ status: 'published' })).toBe(0)
    const whole = await cms.strapi.documents(OPPORTUNITY).findOne({ documentId: document?.documentId ?? '', populate: { transparency: { populate: ['editions'] } } })
    expect(whole?.transparency?.editions).toMatchObject([{ year: 2025, laureates: 4 }])
  })

  it('changes what it wrote before, keeps what somebody corrected, and tells both', async () => {
    const { documentId } = (await draftOf(OPPORTUNITY, 'bourse-importee'))!
    await cms.strapi.documents(OPPORTUNITY).update({ documentId, data: { rhythm: 'one-off', internalNote: 'À moi', editionLabel: '2027' } })
    const changed = 'externalId,rhythm,funding.amountMin,funding.amountMax,internalNote,kind,organiser\nx-1,Tous les deux ans,9000,10000,Du fichier,prize,Festival d’essai\n'
    const told = await preview(changed)
    expect(told.entries[0]?.fields.map(({ label, outcome, from, to }) => [label, outcome, from, to])).toEqual([
      ['Rythme', 'kept', 'Une seule fois', 'Tous les deux ans'], ['Dotation / Montant minimal', 'changed', '8000', '9000'], ['Dotation / Montant maximal', 'changed', '', '10000'],
      ['Note interne', 'kept', 'À moi', 'Du fichier'], ['Type', 'changed', 'Bourse ou aide à la création', 'Prix ou concours'],
    ])
    await apply(changed)
    const document = await draftOf(OPPORTUNITY, 'bourse-importee')
    expect(document).toMatchObject({ rhythm: 'one-off', kind: 'prize', internalNote: 'À moi', editionLabel: '2027', windows: [{ timeKnown: false }, {}] })
    expect((await apply(changed)).counts).toEqual({ created: 0, changed: 0, unchanged: 1, kept: 2 })
  })

  it('loads nothing of a file with a fault, and says every line', async () => {
    const before = await cms.strapi.documents(OPPORTUNITY).count({})
    const text = 'title,kind,organiser,windows.1.opensAt,windows.1.closesAt,application.applyUrl,eligibility.ageMin,eligibility.ageMax\nBonne,prize,Festival d’essai,,,,,\nA,livre,Personne,,,,,\nB,prize,,12/03/2027,01/03/2027,http://x.fr,40,30\n'
    const { problems, counts } = await preview(text)
    expect(problems.map(({ line, column }) => `${line} ${column ?? ''}`)).toEqual(['3 kind', '3 organiser', '4 application.applyUrl', '4 windows.1.opensAt', '4 eligibility.ageMax'])
    expect(counts.created).toBe(3)
    await expect(apply(text)).rejects.toThrow('rien n’a été importé')
    expect(await cms.strapi.documents(OPPORTUNITY).count({})).toBe(before)
  })

  it('refuses by line what no draft may hold, a rich text that the site would not show, before anything is loaded', async () => {
    const paragraph = { type: 'paragraph', children: [{ type: 'text', text: 'Bien.' }] }
    const link = { type: 'paragraph', children: [{ type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', text: 'Cliquez' }] }] }
    const text = JSON.stringify({ resource: [
      { title: 'Texte lisible', body: [{ __component: 'body.text', content: [paragraph] }] },
      { title: 'Texte piégé', body: [{ __component: 'body.text', content: [paragraph] }, { __component: 'body.text', content: [link] }], introduction: 'Bien.', themes: [] },
      { title: 'Texte cassé', body: [{ __component: 'body.text', content: [{ type: 'paragraph' }, 1] }] },
    ] }, null, 1)
    const lineOf = (words: string) => text.slice(0, text.indexOf('"body"', text.indexOf(words))).split('\n').length
    for (const again of [false, true]) {
      const told = await previewImport(cms.strapi, { ...reading(text, 'textes.json'), isLenient: again })
      expect(told.problems).toMatchObject([{ line: lineOf('Texte piégé'), column: 'body' }, { line: lineOf('Texte cassé'), column: 'body' }])
      expect(told.problems[0]?.message).toContain('un lien est à corriger')
    }
    await expect(apply(text, 'textes.json')).rejects.toThrow('rien n’a été importé')
    expect(await draftOf(RESOURCE, 'texte-lisible')).toBeNull()
  })

  it('adds figures of parity to the structures that it knows, and leaves their published version as it is', async () => {
    const text = 'id,Organization type,Name,City,annee,nb_femmes_directrices,nb_total_directeurs,nb_femmes_exposees,nb_total_exposes\n4,Festival,festival d\'essai,Brest,2021,1,2,28,94\n5,Festival,Autre festival,Lyon,2022,,,3,9\n'
    expect((await apply(text)).counts).toEqual({ created: 1, changed: 1, unchanged: 0, kept: 0 })
    expect(await draftOf(STRUCTURE, 'festival-d-essai')).toMatchObject({ city: null, contact: 'CANARI privé', parityFigures: [{ year: 2021, indicator: 'directors', women: 1, total: 2, source: 'Un rapport' }, { indicator: 'exhibited', total: 94 }] })
    const published = await cms.strapi.documents(STRUCTURE).findOne({ documentId: festival, status: 'published', populate: ['parityFigures'] })
    expect(published?.parityFigures).toEqual([])
    expect((await apply(text.replace('28,94', '30,94').replace('2022', '2023'))).counts).toEqual({ created: 0, changed: 2, unchanged: 0, kept: 0 })
    const figures = (await draftOf(STRUCTURE, 'autre-festival'))?.['parityFigures'] as { year: number }[]
    expect(figures.map(({ year }) => year)).toEqual([2022, 2023])
    expect(await draftOf(STRUCTURE, 'festival-d-essai')).toMatchObject({ parityFigures: [{ women: 1 }, { women: 30 }] })
  })

  it('is previewed then applied by the screen, exactly as it was shown', async () => {
    const text = 'name,city\nStructure du navigateur,Brest\n'
    const shown = await send(text)
    expect([shown.status, shown.body['applied'], shown.body['preview']?.['counts']]).toEqual([200, false, { created: 1, changed: 0, unchanged: 0, kept: 0 }])
    expect((await send(text, { fingerprint: 'autre' })).status).toBe(409)
    expect(await draftOf(STRUCTURE, 'structure-du-navigateur')).toBeNull()
    const fingerprint = String(shown.body['preview']?.['fingerprint'])
    expect((await send(text, { fingerprint })).status).toBe(200)
    const account = await cms.strapi.db.query('admin::user').findOne({ where: { email: 'editor@example.org' } })
    const row = await cms.strapi.db.query(STRUCTURE).findOne({ where: { slug: 'structure-du-navigateur' }, populate: ['createdBy'] })
    expect(row.createdBy.id).toBe(account.id)
    expect(await cms.strapi.db.query('api::audit-entry.audit-entry').count({ where: { event: 'import', actor: String(account.id) } })).toBe(1)
    // Agreed to once: the documents are no longer those of the preview.
    expect((await send(text, { fingerprint })).status).toBe(409)
  })

  it('is the business of who has the right, and of types that she may write', async () => {
    const paths = ['/admin/exchange/export/published', `/admin/exchange/export/list/${OPPORTUNITY}`]
    for (const token of [producer, cms.readToken, cms.submissionToken, undefined]) {
      expect([401, 403]).toContain((await send('name\nX', {}, token ?? '')).status)
      for (const path of paths) expect([401, 403]).toContain((await cms.request(path, token ? { token } : {})).status)
    }
    const officer = await cms.signIn('deployment-officer')
    expect([(await send('name\nPermise', {}, officer)).status, (await send('title,standfirst\nRefusée,Un chapeau', {}, officer)).status]).toEqual([200, 403])
    for (const uid of ['admin::user', 'plugin::users-permissions.user', 'api::audit-entry.audit-entry', 'api::import-record.import-record', 'api::nothing.nothing', 'constructor']) expect((await cms.request(`/admin/exchange/export/list/${uid}`, { token: editor })).status, uid).toBe(403)
    // With the right to import, who writes only her own documents still may not: a file names those of others.
    const role = await cms.strapi.db.query('admin::role').findOne({ where: { code: 'producer' } })
    const added = await cms.strapi.db.query('admin::permission').create({ data: { action: 'api::exchange.import', role: role.id, properties: {}, conditions: [], actionParameters: {} } })
    const { status, body: said } = await send('title,standfirst\nLa sienne,Un chapeau', {}, producer)
    await cms.strapi.db.query('admin::permission').delete({ where: { id: added.id } })
    expect([status, said['error']?.['message']]).toEqual([403, 'Votre rôle ne permet pas d’écrire des ressources.'])
    // The outbox holds secret links: who may do everything does not read them either.
    const everything = await cms.signIn('strapi-super-admin')
    for (const uid of ['api::delivery.delivery', 'api::submission-guard.submission-guard', 'api::review.review-note']) expect((await cms.request(`/admin/exchange/export/list/${uid}`, { token: everything })).status, uid).toBe(403)
  })

  it('writes no field that its sender may not see, and says none of what it holds', async () => {
    const officer = await cms.signIn('deployment-officer', 'agente@example.org')
    const documentId = await cms.save(OPPORTUNITY, { title: 'Suivie', slug: 'suivie', legacyId: 'helps/CANARI' })
    const text = `title;legacyId;city;windows.1.closesAt\nSuivie;helps/999;Brest;12/03/2027\nNeuve;helps/CANARI;Lyon;\nAutre;;Lille;12/03/2027\n`
    const { status, body: { preview: told } } = await send(text, { type: 'opportunity' }, officer)
    expect([status, told?.['problems']]).toEqual([200, [2, 3].map((line) => ({ line, column: 'legacyId', message: 'Votre rôle ne permet pas d’écrire ce champ : retirez-le du fichier.' }))])
    expect([told?.['counts'], JSON.stringify(told?.['entries']).includes('CANARI')]).toEqual([{ created: 2, changed: 1, unchanged: 0, kept: 0 }, false])
    expect((await send(text, { type: 'opportunity', fingerprint: String(told?.['fingerprint']) }, officer)).status).toBe(409)
    expect(await cms.strapi.documents(OPPORTUNITY).findOne({ documentId })).toMatchObject({ legacyId: 'helps/CANARI', title: 'Suivie' })
    const hers = await send(text.replace(';legacyId', '').replace(/;helps\/\w+|(?<=Autre);/g, ''), { type: 'opportunity' }, officer)
    expect(hers.body['preview']?.['problems']).toEqual([])
    expect((await send(text, { type: 'opportunity' })).body['preview']?.['problems']).toEqual([])
    await cms.strapi.documents(OPPORTUNITY).delete({ documentId })
  })

  it.each([['', 'vide.csv'], ['name\n"X', 'a.csv'], ['{"partner-structure":[{"name":{}}]}', 'a.json'], ['PK\u0003\u0000', 'a.xlsx'], ['name;city\n;', 'a.csv']])('answers in French to « %s »', async (text, name) => {
    const { status, body } = await send(text, {}, editor, name)
    expect(status).toBe(200)
    expect((body['preview']?.['problems'] as { message: string }[])[0]?.message).toMatch(/[a-zé]{3} /)
    expect((await cms.request('/admin/exchange/import', { method: 'POST', token: editor, body: {} })).status).toBe(400)
    expect((await send(text, {}, observer, name)).status).toBe(403)
  })

  it('exports the list that is on screen, formula-safe, without what the role may not read', async () => {
    const list = async (query: string, uid: string = OPPORTUNITY) => parseCsv((await cms.request(`/admin/exchange/export/list/${uid}${query}`, { token: editor })).text)
    const [head, ...rows] = await list('?sort=title:ASC')
    const column = (name: string) => head!.cells.indexOf(name)
    expect(head?.cells).toEqual(expect.arrayContaining(['Identifiant', 'Titre', 'Dotation / Montant minimal', 'Périodes de candidature 2 / Date limite', 'Note interne']))
    expect(rows.map(({ cells }) => cells[column('Titre')])).toEqual(['\'=Prix importé', 'Bourse importée'])
    expect(rows[1]?.cells[column('Structure organisatrice')]).toBe('festival-d-essai')
    expect(rows[1]?.cells[column('Périodes de candidature 2 / Date limite')]).toBe('12/09/2027 18:00')
    expect(await list('?filters[$and][0][externalId][$eq]=x-1')).toHaveLength(2)
    expect(await list('?_q=Bourse')).toHaveLength(2)
    expect(await list('?filters[$and][0][__status][$eq]=published')).toHaveLength(1)
    expect(await list('?filters[$and][0][__status][$eq]=draft')).toHaveLength(3)
    expect((await cms.request(`/admin/exchange/export/list/${OPPORTUNITY}?filters[$and][0][__status][$eq]=published-modified`, { token: editor })).status).toBe(400)
    for (const [token, isPrivate] of [[editor, true], [observer, false]] as const) {
      const { text } = await cms.request(`/admin/exchange/export/list/${STRUCTURE}`, { token })
      expect([text.includes('Festival d’essai'), text.includes('CANARI'), text.includes('Personne à joindre')]).toEqual([true, isPrivate, isPrivate])
    }
  })

  it('imports its own export and finds nothing to change', async () => {
    const { text } = await cms.request(`/admin/exchange/export/list/${OPPORTUNITY}`, { token: editor })
    const told = await preview(text)
    expect([told.problems, told.counts, told.entries.flatMap(({ fields }) => fields)]).toEqual([[], { created: 0, changed: 0, unchanged: 2, kept: 0 }, []])
  })

  it('exports what is published, whole, with nothing private, and imports it again', async () => {
    await publishOpportunity(cms.strapi, festival, { internalNote: 'CANARI', transparency: { juryWomen: 3, juryTotal: 5, editions: [{ year: 2024, laureates: 1 }] } })
    const answer = await cms.request('/admin/exchange/export/published', { token: editor })
    expect(answer.headers.get('content-disposition')).toContain('contenus-publies.json')
    expect(answer.text).not.toContain('CANARI')
    const told = JSON.parse(answer.text) as Record<string, { documentId: string; slug: string }[]>
    expect(told['opportunity']).toMatchObject([{ slug: 'bourse-d-essai', organiser: festival, transparency: { editions: [{ year: 2024 }] } }])
    const again = await preview(answer.text, 'contenus.json')
    expect([again.problems, again.counts.created, again.counts.changed, again.entries]).toEqual([[], 0, 0, []])
  })

  it('brings the former site once, and gives each published document its former address', async () => {
    const folder = join(cms.dataDir, 'legacy')
    mkdirSync(folder)
    writeFileSync(join(folder, 'helps.csv'), 'id,title,description,description_longue,institution_name,author_email,start_date,end_date,visible\n348,Prix ancien,Un prix,"<p>Un <strong>prix</strong><script>x</script></p>",Institution ancienne,privee@exemple.fr,2024-01-01,2024-03-31,t\n')
    writeFileSync(join(folder, 'conseils_articles.json'), JSON.stringify([{ id: 50, title: 'Article ancien', objectif: null, explication: '<p>Texte</p>', a_retenir: '<ul><li>Un</li></ul>' }]))
    writeFileSync(join(folder, 'tags.csv'), 'id,name\n1,administratifs et financiers\n')
    writeFileSync(join(folder, 'taggings.csv'), 'tag_id,taggable_type,taggable_id,context\n1,ConseilsArticle,50,categories\n')
    const dump = readLegacy(readDump(folder))
    const first = await applyImport(cms.strapi, dump, author, null)
    expect([first.problems, first.counts]).toEqual([[], { created: 3, changed: 0, unchanged: 0, kept: 0 }])
    expect(first.notices.join('\n')).toContain('<script> retiré')
    expect((await applyImport(cms.strapi, readLegacy(readDump(folder)), author, null)).counts).toEqual({ created: 0, changed: 0, unchanged: 3, kept: 0 })
    const article = (await draftOf(RESOURCE, 'article-ancien'))!
    expect(article).toMatchObject({ legacyId: 'conseils_articles/50', themes: [{ slug: 'administratif-et-financier' }], body: [{ __component: 'body.text' }] })
    expect(await cms.strapi.db.query('api::redirect.redirect').count()).toBe(0)
    await cms.strapi.documents(RESOURCE).update({ documentId: article.documentId, data: { standfirst: 'Un chapeau.', objective: 'essayer', reviseBefore: '2027-11-01', keyPoints: [] } })
    await cms.strapi.documents(RESOURCE).publish({ documentId: article.documentId })
    await cms.strapi.documents(RESOURCE).publish({ documentId: article.documentId })
    expect(await cms.strapi.db.query('api::redirect.redirect').findMany({ select: ['from', 'to'] })).toMatchObject([{ from: '/conseils_articles/50', to: '/ressources/article-ancien' }])
    const feed = await cms.request('/api/published?since=0', { token: cms.readToken })
    expect(feed.text).toContain('/conseils_articles/50')
    expect(JSON.stringify(await cms.strapi.db.connection('opportunities').select())).not.toContain('privee@')
  })
})
