import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { anOpportunity, aResource, aStructure, publishStructure } from './support/content.ts'
import { type Answer, startCms, type TestCms } from './support/cms.ts'

const OPPORTUNITY = 'api::opportunity.opportunity'

interface RefusedField {
  path: (string | number)[]
  message: string
}

describe('publishing', () => {
  let cms: TestCms
  let editor: string
  let organiser: string

  const admin = (method: string, path: string, body?: unknown): Promise<Answer> => cms.request(`/content-manager/collection-types/${path}`, { method, body, token: editor })
  const refusals = (answer: Answer): Record<string, string> => {
    expect(answer.status, answer.text).toBe(400)
    const { error }: { error: { details: { errors: RefusedField[] } } } = JSON.parse(answer.text)
    return Object.fromEntries(error.details.errors.map(({ path, message }) => [path.join('.'), message]))
  }
  const draft = (data: Record<string, unknown>): Promise<string> => cms.save(OPPORTUNITY, data)

  beforeAll(async () => {
    cms = await startCms()
    editor = await cms.signIn('editor')
    organiser = await publishStructure(cms.strapi)
  })
  afterAll(() => cms.stop())

  it('lets a draft be incomplete', async () => {
    const answer = await admin('POST', OPPORTUNITY, { title: 'Seulement un titre' })
    expect(answer.status, answer.text).toBe(201)
  })

  it('refuses an incomplete document with a French sentence on each field', async () => {
    const documentId = await draft({ title: 'Incomplète' })
    const found = refusals(await admin('POST', `${OPPORTUNITY}/${documentId}/actions/publish`, { title: 'Incomplète' }))
    expect(Object.keys(found)).toEqual(expect.arrayContaining(['slug', 'tagline', 'kind', 'benefits', 'organiser', 'description', 'rhythm', 'verifiedOn', 'windows']))
    expect(found['kind']).toBe('Ce champ est obligatoire pour publier.')
  })

  it.each([
    ['windows.0.closesAt', { windows: [{ opensAt: '2027-03-12T08:00:00.000Z', closesAt: '2027-03-01T08:00:00.000Z', timezone: 'Europe/Paris' }] }, 'La clôture doit être après l’ouverture.'],
    ['windows', { windows: [] }, 'Ajoutez au moins une période de candidature, ou choisissez le rythme « Toute l’année ».'],
    ['application.applyUrl', { application: { applyUrl: 'http://example.org' } }, 'Écrivez une adresse web complète, qui commence par https://. Exemple\u00a0: https://www.exemple.fr/appel.'],
    ['application.applyUrl', { application: { applyUrl: 'javascript:alert(1)' } }, 'Écrivez une adresse web complète, qui commence par https://. Exemple\u00a0: https://www.exemple.fr/appel.'],
    ['funding.amountMax', { funding: { amountMin: 900, amountMax: 100 } }, 'Le montant le plus haut doit être supérieur ou égal au plus bas.'],
  ])('refuses %s, through the admin and through the API alike', async (path, fault, message) => {
    const documentId = await draft(anOpportunity(organiser, { slug: `faute-${path.replaceAll('.', '-').toLowerCase()}`, ...fault }))
    const byAdmin = refusals(await admin('POST', `${OPPORTUNITY}/${documentId}/actions/publish`, {}))
    expect(byAdmin).toEqual({ [path]: message })
    await expect(cms.strapi.documents(OPPORTUNITY).publish({ documentId })).rejects.toThrow(message)
    expect(await cms.strapi.documents(OPPORTUNITY).count({ status: 'published', filters: { documentId } })).toBe(0)
  })

  it('knows the codes of its lists, in drafts too', async () => {
    const answer = await admin('POST', OPPORTUNITY, { title: 'Code inconnu', kind: 'lottery', benefits: ['funding', 'glory'], eligibility: { audience: 'men' } })
    expect(Object.keys(refusals(answer)).sort()).toEqual(['benefits', 'eligibility.audience', 'kind'])
  })

  it.each([
    ['a link that is a script', { type: 'paragraph', children: [{ type: 'link', url: 'javascript:alert(1)', children: [{ type: 'text', text: 'x' }] }] }],
    ['a heading of level 1', { type: 'heading', level: 1, children: [{ type: 'text', text: 'x' }] }],
    ['an image', { type: 'image', image: { name: 'a', alternativeText: '', url: 'https://example.org/a.png', caption: '', width: 1, height: 1, hash: 'a', ext: '.png', mime: 'image/png', size: 1, provider: 'local', createdAt: '2026-01-01', updatedAt: '2026-01-01' }, children: [{ type: 'text', text: '' }] }],
  ])('keeps out of a text what the site does not render: %s', async (_, block) => {
    expect(refusals(await admin('POST', OPPORTUNITY, { title: 'Texte', description: [block] }))).toHaveProperty('description')
  })

  it('goes through the same door when a write asks to publish at once', async () => {
    const documents = cms.strapi.documents(OPPORTUNITY)
    await expect(cms.save(OPPORTUNITY, { title: 'D’un coup' }, 'published')).rejects.toThrow('champs sont à corriger')
    expect(await documents.count({ filters: { title: 'D’un coup' } })).toBe(0)
    const documentId = await cms.save(OPPORTUNITY, anOpportunity(organiser, { slug: 'd-un-coup' }), 'published')
    expect(await documents.count({ status: 'published', filters: { documentId } })).toBe(1)
  })

  it('asks for captions, a transcript and alternative text', async () => {
    const theme = await cms.strapi.documents('api::theme.theme').create({ data: { name: 'Thème', slug: 'theme' } })
    const image = await cms.strapi.db.query('plugin::upload.file').create({ data: { name: 'a.webp', hash: 'a', ext: '.webp', mime: 'image/webp', size: 1, url: '/uploads/a.webp', provider: 'local', width: 10, height: 10 } })
    const documentId = await cms.save('api::resource.resource', aResource([theme.documentId], { cover: image.id, format: 'video', video: { url: 'https://video.example.org/1' } }))
    const found = refusals(await admin('POST', `api::resource.resource/${documentId}/actions/publish`, {}))
    expect(Object.keys(found).sort()).toEqual(['cover', 'video.captions', 'video.transcript'])
  })

  it('checks a structure’s SIRET', async () => {
    const { documentId } = await cms.strapi.documents('api::partner-structure.partner-structure').create({ data: aStructure({ slug: 'siret', siret: '12345678901234' }) })
    const found = refusals(await admin('POST', `api::partner-structure.partner-structure/${documentId}/actions/publish`, {}))
    expect(found).toEqual({ siret: 'Ce SIRET n’est pas valide : vérifiez ses 14 chiffres.' })
  })

  it('refuses an address that Strapi takes and the site would not, and names its field', async () => {
    const { documentId } = await cms.strapi.documents('api::partner-structure.partner-structure').create({ data: aStructure({ slug: 'adresse', publicEmail: 'équipe@exemple.fr' }) })
    const found = refusals(await admin('POST', `api::partner-structure.partner-structure/${documentId}/actions/publish`, {}))
    expect(found['publicEmail']).toBe('«\u00A0Adresse électronique publique\u00A0»\u00A0: écrivez une adresse électronique. Exemple : contact@exemple.fr')
  })

  it('refuses at saving what the site would not read of a type without drafts, and keeps nothing of it', async () => {
    const redirects = cms.strapi.documents('api::redirect.redirect')
    await expect(redirects.create({ data: { from: '/avant', to: '/\\ailleurs.example' } })).rejects.toThrow('le site ne peut pas afficher cette valeur')
    expect(await redirects.count({ filters: { from: '/avant' } })).toBe(0)
    const { documentId } = await redirects.create({ data: { from: '/avant', to: '/' } })
    await expect(redirects.update({ documentId, data: { to: '/\\ailleurs.example' } })).rejects.toThrow('le site ne peut pas afficher cette valeur')
    expect(await redirects.findOne({ documentId })).toMatchObject({ to: '/' })
  })

  it('refuses a part of a body that no one knows in a sentence', async () => {
    const answer = await admin('POST', 'api::resource.resource', { title: 'Inconnue', body: [{ __component: 'body.unknown' }] })
    expect([answer.status, answer.text]).toEqual([400, expect.not.stringContaining('TypeError')])
  })

  it('publishes what is complete', async () => {
    const documentId = await draft(anOpportunity(organiser, { slug: 'complete' }))
    const answer = await admin('POST', `${OPPORTUNITY}/${documentId}/actions/publish`, {})
    expect(answer.status, answer.text).toBe(200)
  })
})
