import { describe, expect, it } from 'vitest'
import { useBrowser, useStack } from './support/use-stack.ts'
import { until } from './support/wait.ts'

const PAGE = '/opportunites/prix-francoise-demulder'

describe('« Cette page vous a-t-elle été utile ? »', () => {
  const stack = useStack()
  const browser = useBrowser()


  const summary = async (): Promise<unknown> => (await fetch(`${stack().cmsUrl}/api/feedback/summary`, { headers: { authorization: `Bearer ${stack().readToken}` } })).json()
  const post = (body: string, headers: Record<string, string> = {}) => fetch(`${stack().siteUrl}/avis`, { method: 'POST', body, redirect: 'manual', headers: { 'content-type': 'application/x-www-form-urlencoded', accept: 'application/json', ...headers } })

  it('is answered in place with scripts, by a page without them, and counted each time', async () => {
    const withScripts = await browser().newPage()
    await withScripts.goto(stack().siteUrl + PAGE)
    await withScripts.getByRole('button', { name: 'Oui, mais elle est fermée' }).click()
    await withScripts.getByText('Merci pour votre avis.').waitFor()
    expect(withScripts.url()).toBe(stack().siteUrl + PAGE)
    const without = await (await browser().newContext({ javaScriptEnabled: false })).newPage()
    await without.goto(stack().siteUrl + PAGE)
    await without.getByRole('button', { name: 'Non', exact: true }).click()
    expect(await without.locator('h1').innerText()).toBe('Merci pour votre avis')
    await without.getByRole('link', { name: 'Revenir à la page' }).click()
    expect(without.url()).toBe(stack().siteUrl + PAGE)
    expect(await summary()).toMatchObject({ kinds: [{ kind: 'opportunity', useful: 0, notUseful: 1, closed: 1 }] })
    await withScripts.goto(`${stack().siteUrl}/stats`)
    await withScripts.getByText('2 réponses depuis le').waitFor()
    for (const page of [withScripts, without]) expect(await page.context().cookies()).toEqual([])
  })

  it('refuses what no page of the site sends, in French, and never fails', async () => {
    const cases: readonly [string, Record<string, string>, number][] = [
      ['page=/nulle-part&answer=useful', {}, 400], [`page=${PAGE}&answer=x`, {}, 400], ['', {}, 400], [`page=${PAGE}&answer=useful`, { 'content-type': 'application/json' }, 415],
      ['x'.repeat(5000), {}, 413], [`page=${PAGE}&answer=useful`, { origin: 'https://exemple.fr' }, 403],
    ]
    for (const [body, headers, status] of cases) {
      const response = await post(body, headers)
      expect([response.status, response.headers.get('content-type')], body.slice(0, 60)).toEqual([status, 'application/problem+json'])
    }
  })

  it('a made-up forwarded address does not lift the limit; with the CMS down, the answer can be given again later', async () => {
    const statuses = new Set<number>()
    for (let index = 0; index < 15; index += 1) statuses.add((await post(`page=${PAGE}&answer=useful`, { 'x-forwarded-for': `10.0.0.${index}` })).status)
    expect([...statuses]).toEqual([204, 429])
    await stack().restartSite()
    await stack().stopCms()
    const refused = await post(`page=${PAGE}&answer=useful`)
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '60'])
    const page = await (await browser().newContext({ javaScriptEnabled: false })).newPage()
    await page.goto(stack().siteUrl + PAGE)
    await page.getByRole('button', { name: 'Oui', exact: true }).click()
    await page.getByText('Votre avis n’a pas pu être enregistré. Réessayez dans quelques minutes.').waitFor()
    await stack().startCms()
    expect(await until('the CMS counts again', 10_000, async () => (await post(`page=${PAGE}&answer=useful`)).status === 204)).toBeGreaterThanOrEqual(0)
  })
})
