import { describe, expect, it } from 'vitest'
import { OPPORTUNITY, RESOURCE, useReviewDesk } from './support/review-desk.ts'

describe('texts before readers see them', () => {
  const { cms, theme, tokens, ids, collection, sample, written, view, decide, ask, edit, publish, state, list, mailsAbout, events, onTheDesk } = useReviewDesk()

  it('are written, sent back with a reason, corrected, read, and published by somebody else, each step told to who it concerns', async () => {
    const documentId = await written('producer')
    expect((await view('producer', documentId)).json).toMatchObject({ review: { state: 'writing', decisions: ['ask'], mayPublish: false, reviewers: [{ id: ids['editor'], name: 'Compte editor' }] }, isPublished: false, maySchedule: false })
    expect((await decide('producer', documentId, 'ask', {})).json['error']?.['details']?.['errors']).toMatchObject([{ pointer: '/askedOf' }])
    expect((await decide('producer', documentId, 'ask', { askedOf: ids['producer'] })).status).toBe(422)
    expect((await decide('producer', documentId, 'ask', { askedOf: ids['editor'], words: 'Bonne lecture !' })).status).toBe(200)
    expect((await view('editor', documentId)).json['review']).toMatchObject({ state: 'to-review', askedOf: 'Compte editor', decisions: ['take-back', 'accept', 'send-back'] })
    expect(await onTheDesk('to-review-resource')).toEqual([documentId])

    expect((await decide('editor', documentId, 'send-back')).json['error']?.['details']?.['errors']).toMatchObject([{ pointer: '/words', detail: 'Dites ce qu’il faut corriger.' }])
    expect((await decide('editor', documentId, 'send-back', { words: 'Citez la source.' })).status).toBe(200)
    expect((await edit('producer', documentId, { standfirst: 'Un guide corrigé.' })).status).toBe(200)
    expect(await state(documentId)).toBe('to-correct')
    expect((await ask('producer', documentId)).status).toBe(200)
    expect((await decide('producer', documentId, 'accept')).status).toBe(409)
    expect((await decide('editor', documentId, 'accept')).status).toBe(200)
    expect((await publish('producer', documentId)).status).toBe(403)
    expect((await publish('editor', documentId)).status).toBe(200)

    expect(await state(documentId)).toBe('published')
    expect(await onTheDesk('to-review-resource')).toEqual([])
    expect(await events(documentId)).toEqual(['ask producer', 'send-back editor', 'ask producer', 'accept editor', 'publish editor'])
    expect(await mailsAbout(documentId)).toEqual(['ask editor@example.org', 'send-back producer@example.org', 'ask editor@example.org', 'accept producer@example.org', 'published producer@example.org'])
    const [letter] = await cms().strapi.db.connection('deliveries').where({ template: 'send-back' })
    expect(letter.text_body).toContain('> Citez la source.')
    expect(letter.text_body).toContain(`/admin/content-manager/collection-types/api::resource.resource/${documentId}`)
    const { json } = await view('producer', documentId)
    expect(list(json['history']).map(({ event, by, words }) => [event, by, words])).toEqual([
      ['publish', 'Compte editor', ''], ['accept', 'Compte editor', ''], ['ask', 'Compte producer', ''], ['send-back', 'Compte editor', 'Citez la source.'], ['ask', 'Compte producer', 'Bonne lecture !'],
    ])
  })

  it('go back to writing when they are edited after they were found good, published or not, and say what changed', async () => {
    const documentId = await written('producer')
    await ask('producer', documentId)
    await decide('editor', documentId, 'accept')
    expect((await edit('producer', documentId, {})).status).toBe(200)
    expect(await state(documentId), 'saved without a change').toBe('ready')
    await edit('producer', documentId, { objective: 'vérifier autre chose' })
    expect(await state(documentId)).toBe('writing')
    await ask('producer', documentId)
    await decide('editor', documentId, 'accept')
    expect((await publish('editor', documentId)).status).toBe(200)

    await edit('producer', documentId, { objective: 'tout vérifier', reviseBefore: '2028-11-01', format: 'article', themes: { connect: [], disconnect: [{ documentId: theme() }] } })
    expect((await view('producer', documentId)).json).toMatchObject({
      review: { state: 'writing' }, isPublished: true,
      differences: [
        { label: 'Format', before: 'Fiche pratique', after: 'Article' }, { label: 'Objectif', before: 'vérifier autre chose', after: 'tout vérifier' },
        { label: 'À réviser avant le', before: '1er novembre 2027', after: '1er novembre 2028' }, { label: 'Thèmes', before: 'Thème', after: '' },
      ],
    })
    expect((await cms().request(collection(RESOURCE, `/${documentId}/actions/discard`), { method: 'POST', token: tokens['producer'], body: {} })).status).toBe(200)
    expect((await view('editor', documentId)).json).toMatchObject({ review: { state: 'published' }, differences: [] })
    expect((await cms().request(collection(RESOURCE, `/${documentId}/actions/unpublish`), { method: 'POST', token: tokens['editor'], body: {} })).status).toBe(200)
    expect(await state(documentId)).toBe('writing')
    expect((await events(documentId)).slice(4)).toEqual(['accept editor', 'publish editor', 'edit producer', 'discard producer', 'unpublish editor'])
  })

  it('that were published before anybody reviewed anything are published, until they are edited', async () => {
    const documentId = await cms().save(RESOURCE, sample(RESOURCE) as Record<string, unknown>, 'published')
    expect((await view('editor', documentId)).json).toMatchObject({ review: { state: 'published' }, differences: [] })
    expect((await edit('editor', documentId, { objective: 'changer' })).status).toBe(200)
    expect(await state(documentId)).toBe('writing')
    expect(await events(documentId)).toEqual(['publish system', 'edit editor'])
  })

  it('are not decided on by who read another version', async () => {
    const documentId = await written('producer')
    await ask('producer', documentId)
    const { json } = await view('editor', documentId)
    await edit('producer', documentId, { objective: 'changer sans le dire' })
    expect((await decide('editor', documentId, 'accept', { seen: json['seen'] })).status).toBe(409)
    const { seen } = (await view('editor', documentId)).json
    const answers = await Promise.all([decide('editor', documentId, 'accept', { seen }), decide('editor', documentId, 'send-back', { seen, words: 'Non.' })])
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409])
  })

  it('are never published unread by who wrote them, but for an editor', async () => {
    const documentId = await written('deployment-officer', { uid: OPPORTUNITY })
    const refused = await publish('deployment-officer', documentId, {}, OPPORTUNITY)
    expect([refused.status, refused.text.includes('n’a pas été relue')]).toEqual([400, true])
    await ask('deployment-officer', documentId, OPPORTUNITY)
    await decide('editor', documentId, 'accept', {}, OPPORTUNITY)
    expect((await publish('deployment-officer', documentId, { tagline: 'Une bourse réécrite juste avant de la publier' }, OPPORTUNITY)).status, 'rewritten in the same request').toBe(400)
    expect(await state(documentId, OPPORTUNITY), 'and nothing of it stays').toBe('ready')
    expect((await publish('deployment-officer', documentId, {}, OPPORTUNITY)).status).toBe(200)
    expect((await publish('deployment-officer', documentId, { verifiedOn: '2026-11-28' }, OPPORTUNITY)).status, 'a check of the facts is itself a reading').toBe(200)
    const own = await written('editor')
    expect((await publish('editor', own)).status).toBe(200)
  })

  it('are the business of who may read them: nobody else sees their review, and nobody a field that she may not see', async () => {
    const documentId = await written('editor')
    expect((await view('producer', documentId)).status).toBe(404)
    expect((await decide('producer', documentId, 'ask', { askedOf: ids['editor'], seen: 'x' })).status).toBe(404)
    expect((await view('observer', documentId)).json).toMatchObject({ review: { decisions: [], mayPublish: false, reviewers: [] }, maySchedule: false })
    expect((await decide('observer', documentId, 'accept')).status).toBe(409)
    expect((await cms().request(`/admin/review/resource/${documentId}`)).status).toBe(401)
    for (const type of ['submission', 'theme', 'toString', 'review']) expect((await cms().request(`/admin/review/${type}/${documentId}`, { token: tokens['editor'] })).status, type).toBe(404)

    const testimonial = { title: 'Témoignage', slug: 'temoignage', series: 'declic', format: 'text', person: { displayName: 'Exemple' }, quote: 'Une phrase.', story: [{ type: 'paragraph', children: [{ type: 'text', text: 'Texte' }] }], consent: { signedOn: '2026-01-01', scope: 'CANARI 1' }, createdBy: Number(ids['producer']) }
    const other = await cms().save('api::testimonial.testimonial', testimonial, 'published')
    await cms().strapi.documents('api::testimonial.testimonial').update({ documentId: other, data: { quote: 'Une autre.', consent: { signedOn: '2026-01-02', scope: 'CANARI 2' } } })
    expect(list((await view('editor', other, 'api::testimonial.testimonial')).json['differences']).map(({ label }) => label)).toEqual(['Phrase forte', 'Accord de la personne › Signé le', 'Accord de la personne › Étendue'])
    for (const role of ['producer', 'observer']) {
      const { json, text } = await view(role, other, 'api::testimonial.testimonial')
      expect([list(json['differences']).map(({ label }) => label), text.includes('CANARI')], role).toEqual([['Phrase forte'], false])
    }
  })

  it('tell who only looks at them the roles of who wrote what, and no name', async () => {
    const documentId = await written('producer')
    await decide('producer', documentId, 'ask', { askedOf: ids['editor'], words: 'À lire.' })
    const waiting = await view('observer', documentId)
    expect(waiting.json['review']).toMatchObject({ state: 'to-review', askedOf: 'une éditrice' })
    await decide('editor', documentId, 'accept')
    expect((await cms().request(`/admin/review/resource/${documentId}/schedule`, { method: 'POST', token: tokens['editor'], body: { action: 'publish', day: '2099-07-01', time: '09:00' } })).status).toBe(200)
    const { json, text } = await view('observer', documentId)
    expect([list(json['history']).map(({ by, event, detail }) => [by, event, detail]), list(json['schedules'])]).toMatchObject([
      [['Une éditrice', 'schedule-publish', '2099-07-01T07:00:00.000Z'], ['Une éditrice', 'accept', ''], ['Une productrice de contenus', 'ask', 'une éditrice']], [{ by: 'Une éditrice' }],
    ])
    for (const answer of [waiting.text, text]) expect(answer).not.toMatch(/Compte|example\.org/)
    expect((await view('editor', documentId)).text).toContain('Compte producer')
    expect((await cms().request(`/admin/review/resource/${documentId}/cancel`, { method: 'POST', token: tokens['editor'], body: { action: 'publish' } })).status).toBe(200)
  })
})
