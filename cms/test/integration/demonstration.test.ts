import { cpSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse } from 'valibot'
import { changeFeedPage, type ChangeFeedPage, publishedSchemas, type Opportunity } from '@elles/domain/contract'
import { statusOf } from '@elles/domain/opportunity'
import { status } from '@elles/domain/vocabulary'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startCms, type TestCms } from './support/cms.ts'

const root = join(import.meta.dirname, '../..')
const { loadDemonstration }: typeof import('../../src/demo/load.ts') = createRequire(import.meta.url)(join(root, 'dist/src/demo/load.js'))
const { seedSynthetic }: typeof import('../../src/seed/synthetic.ts') = createRequire(import.meta.url)(join(root, 'dist/src/seed/synthetic.js'))
const today = new Date('2027-02-10T10:00:00Z')
const silent = () => undefined

describe('the demonstration content', () => {
  let cms: TestCms
  const accountsFile = join(mkdtempSync(join(tmpdir(), 'accounts-')), 'accounts.json')

  const snapshot = async (): Promise<unknown[]> => Promise.all(
    ['api::opportunity.opportunity', 'api::partner-structure.partner-structure', 'api::resource.resource', 'api::testimonial.testimonial', 'api::change.change', 'plugin::upload.file']
      .map(async (uid) => (await cms.strapi.db.query(uid).findMany({ orderBy: 'id' })).map(({ id, updatedAt }) => [id, String(updatedAt)])))
  const publishedOpportunities = async (): Promise<Opportunity[]> => {
    const upserts: ChangeFeedPage['upserts'] = []
    for (let since = 0, complete = false; !complete;) {
      const page = parse(changeFeedPage, (await cms.request(`/api/published?since=${since}`, { token: cms.readToken })).json)
      upserts.push(...page.upserts)
      ;({ cursor: since, complete } = page)
    }
    return upserts.filter(({ type }) => type === 'opportunity').map(({ document }) => parse(publishedSchemas.opportunity, document))
  }

  beforeAll(async () => {
    cms = await startCms({ DEMO_ACCOUNTS_FILE: accountsFile })
    await loadDemonstration(cms.strapi, join(root, 'demo'), today, silent)
  })
  afterAll(async () => {
    await cms.stop()
    rmSync(join(accountsFile, '..'), { recursive: true })
  })

  it('is as rich as promised', async () => {
    const published = (type: string) => cms.strapi.documents(`api::${type}.${type}` as 'api::resource.resource').count({ status: 'published' })
    expect(await published('opportunity')).toBeGreaterThanOrEqual(60)
    expect(await published('partner-structure')).toBeGreaterThanOrEqual(60)
    expect(await published('resource')).toBeGreaterThanOrEqual(15)
    expect(await published('testimonial')).toBe(6)
  })

  it('has an opportunity in every status on the day it is loaded', async () => {
    const present = new Set((await publishedOpportunities()).map((opportunity) => statusOf(opportunity, today)))
    expect([...status.codes].filter((code) => !present.has(code))).toEqual([])
  })

  it('says of each testimonial that it is an example', async () => {
    const testimonials = await cms.strapi.documents('api::testimonial.testimonial').findMany({ status: 'published', populate: ['person'] })
    for (const { title, person } of testimonials) expect(`${title} ${person?.displayName}`).toContain('Exemple de démonstration')
  })

  it('changes nothing when it is loaded twice', async () => {
    const before = await snapshot()
    const report = await loadDemonstration(cms.strapi, join(root, 'demo'), new Date('2027-05-01T10:00:00Z'), silent)
    expect(report.created).toBe(0)
    expect(await snapshot()).toEqual(before)
  })

  it.each([
    ['a missing comma', (text: string) => text.replace('"kind": "prize",', '"kind": "prize"'), /prix-francoise-demulder\.json:5 JSON/],
    ['an unknown code', (text: string) => text.replace('"kind": "prize"', '"kind": "lottery"'), /prix-francoise-demulder\.json:4 kind : Choisissez une valeur de la liste\./],
    ['an unknown key', (text: string) => text.replace('"tagline"', '"tagLine"'), /prix-francoise-demulder\.json:3 tagLine : « tagLine » n’existe pas/],
    ['a relation to nothing', (text: string) => text.replace('"visa-pour-l-image"', '"nulle-part"'), /prix-francoise-demulder\.json:6 organiser : « nulle-part » n’a pas de fichier/],
    ['an address that is not https', (text: string) => text.replace('"applyUrl": "https:', '"applyUrl": "http:'), /prix-francoise-demulder\.json:\d+ application\.applyUrl/],
  ])('names the line of %s and loads nothing', async (_, breakIt, message) => {
    const folder = mkdtempSync(join(tmpdir(), 'demo-'))
    try {
      cpSync(join(root, 'demo'), folder, { recursive: true })
      const file = join(folder, 'opportunities/prix-francoise-demulder.json')
      writeFileSync(file, breakIt(readFileSync(file, 'utf8')))
      const before = await snapshot()
      await expect(loadDemonstration(cms.strapi, folder, today, silent)).rejects.toThrow(message)
      expect(await snapshot()).toEqual(before)
    } finally {
      rmSync(folder, { recursive: true })
    }
  })

  it('can be joined by a synthetic catalogue that fits the contract as well', async () => {
    const before = (await publishedOpportunities()).length
    await seedSynthetic(cms.strapi, 450, today)
    const opportunities = await publishedOpportunities()
    expect(opportunities).toHaveLength(before + 450)
    expect(new Set(opportunities.map(({ slug }) => slug)).size).toBe(opportunities.length)
    expect(opportunities.at(-1)).toMatchObject({ demonstration: true, title: expect.stringContaining('(essai 450)') })
    expect(await cms.strapi.documents('api::opportunity.opportunity').count({ status: 'draft' })).toBe(before + 450)
  })

  it('comes with one account per role, whose passwords only their owner can read and which open the admin', async () => {
    expect(statSync(accountsFile).mode & 0o777).toBe(0o600)
    const accounts: { role: string; email: string; password: string }[] = JSON.parse(readFileSync(accountsFile, 'utf8'))
    expect(accounts.map(({ role }) => role)).toEqual(['Super Admin', 'Éditrice', 'Productrice de contenus', 'Chargée de déploiement', 'Observatrice'])
    expect(new Set(accounts.map(({ password }) => password)).size).toBe(accounts.length)
    for (const { email, password } of accounts) {
      expect((await cms.request('/admin/login', { method: 'POST', body: { email, password } })).status).toBe(200)
    }
  })
})
