import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { describe, expect, it } from 'vitest'
import { signInToApi } from './support/editor-api.ts'
import { templates } from './support/pages.ts'
import { useStack } from './support/use-stack.ts'
import { read, until } from './support/wait.ts'

/** The promise to readers: in step with the CMS again within this time after its return. */
const RECOVERY_MS = 60_000
/** The promise to editors: what they publish is on the site within this time. */
const VISIBLE_MS = 2_000

describe('the site and its CMS', () => {
  const stack = useStack()


  const statuses = async () => Promise.all(templates.map(async ({ path }) => (await read(stack().siteUrl + path)).status))
  const expected = templates.map(({ status }) => status)
  const page = (path: string) => read(stack().siteUrl + path)
  const siteLog = (): string => readFileSync(join(stack().dataDir, 'logs/site.log'), 'utf8')

  it('show a renamed structure on every page that names it', async () => {
    const editor = await signInToApi(stack())
    const pages = ['/structures/visa-pour-l-image', '/opportunites/prix-francoise-demulder', '/opportunites?q=demulder']
    await editor.publish('partner-structure', await editor.documentIdOf('partner-structure', 'visa-pour-l-image'), { name: 'Visa renommée' })
    const took = await until('every page says the new name', VISIBLE_MS, async () => (await Promise.all(pages.map(page))).every(({ text }) => text.includes('Visa renommée')))
    console.log(`renamed structure: right everywhere after ${Math.round(took)} ms`)
  })

  it('survive a document that breaks the contract: its last good version stays, and the log says why', async () => {
    const database = new DatabaseSync(join(stack().dataDir, 'cms.db'))
    database.exec(`update opportunities set kind = 'lottery', title = 'Cassée' where slug = 'prix-francoise-demulder' and published_at is not null`)
    database.exec('update feed_states set sequence = sequence + 1')
    database.exec(`update changes set sequence = (select sequence from feed_states) where subject_id = (select document_id from opportunities where slug = 'prix-francoise-demulder' limit 1)`)
    database.close()
    await until('the refusal is in the log', RECOVERY_MS, async () => /opportunity.*kind/i.test(siteLog()))
    expect((await page('/opportunites/prix-francoise-demulder')).text).toContain('Prix Françoise Demulder')
    expect(await statuses()).toEqual(expected)
    await stack().restartSite()
    expect((await page('/opportunites/prix-francoise-demulder')).text).toContain('Prix Françoise Demulder')
  })

  it('start without that document when there is no last good version', async () => {
    await stack().stopSite()
    rmSync(join(stack().dataDir, 'site/edition.json'))
    await stack().startSite()
    expect((await page('/opportunites/prix-francoise-demulder')).status).toBe(404)
    expect((await page('/opportunites/prix-camille-lepage')).status).toBe(200)
  })

  it('keep every page when the CMS is killed, after a restart of the site too, and are in step soon after it is back', async () => {
    const pages = templates.filter(({ path }) => !path.includes('demulder'))
    const answers = async () => Promise.all(pages.map(async ({ path }) => (await page(path)).status))
    const wanted = pages.map(({ status }) => status)
    await stack().killCms()
    expect(await answers()).toEqual(wanted)
    await stack().restartSite()
    expect(await answers()).toEqual(wanted)
    expect((await page('/structures/visa-pour-l-image')).text).toContain('Visa renommée')
    await stack().startCms()
    const editor = await signInToApi(stack())
    await editor.publish('partner-structure', await editor.documentIdOf('partner-structure', 'visa-pour-l-image'), { name: 'Visa de retour' })
    const took = await until('the site follows the CMS again', RECOVERY_MS, async () => (await page('/structures/visa-pour-l-image')).text.includes('Visa de retour'))
    console.log(`CMS back: in step after ${Math.round(took)} ms`)
  })
})
