import { describe, expect, it } from 'vitest'
import { overflowOf } from './support/layout.ts'
import { axeFaults } from './support/axe.ts'
import { type EditorApi, signInToApi } from './support/editor-api.ts'
import { useBrowser, useStack } from './support/use-stack.ts'
import { visit } from './support/visit.ts'
import { read, until } from './support/wait.ts'

const VISIBLE_MS = 10_000
/** Every address that answers before anything is published. */
const paths = [
  '/', '/opportunites', '/opportunites?q=zzzz', '/opportunites/calendrier', '/selection', '/mon-profil', '/ressources', '/temoignages', '/structures', '/parite', '/stats', '/donnees-ouvertes', '/recherche', '/recherche?q=zzzz',
  '/proposer-une-opportunite', '/proposer-une-opportunite/envoyee?reference=EFC-2026-0001', '/signaler-une-erreur', '/avis/merci?page=/stats', '/plan-du-site',
]
const served = ['/a-propos', '/accessibilite', '/budget', '/conditions-generales', '/contact', '/donnees-personnelles', '/mentions-legales']
/** Those that say most of what is not there yet. */
const looked = ['/', '/opportunites', '/ressources', '/structures', '/temoignages', '/parite', '/stats', '/plan-du-site']

/** A count of nothing, or a plural of one, as no sentence of the site should say it. */
const clumsy = /(?<![\d,.\u00a0\u202f])(?:0 (?!h\b)(?:opportunit|ressource|témoignage|structure|chiffre|publiée|résultat|clôture|ouverture)\p{L}*|les 0 |1 (?:opportunités|ressources|témoignages|structures|chiffres)|NaN|undefined)/u

const wordsOf = (html: string): string => html.replace(/<(script|style|head)[\s\S]*?<\/\1>/g, ' ').replace(/<[^>]+>/g, ' ').replaceAll('&nbsp;', '\u00a0').replace(/[ \n]+/g, ' ')
const linksOf = (html: string): string[] => [...html.matchAll(/(?:href|action)="(\/[^"#]*)/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'))

describe('an installation without demonstration', () => {
  const stack = useStack({ demo: false })
  const browser = useBrowser()
  const page = (path: string) => read(stack().siteUrl + path)

  /** What is wrong with the pages: a status, a count of nothing, a link that leads nowhere. */
  async function faults(): Promise<string[]> {
    const wrong: string[] = []
    const linked = new Map<string, string>()
    for (const path of paths) {
      const { status, text } = await page(path)
      if (status !== 200) wrong.push(`${path}: ${status}`)
      const found = clumsy.exec(wordsOf(text))
      if (found) wrong.push(`${path} says « ${found[0]} »`)
      for (const href of linksOf(text)) linked.set(href, path)
    }
    for (const [href, from] of linked) {
      const { status } = await page(href)
      // A form's own address may refuse to be read.
      if (status === 404 || status >= 500) wrong.push(`${from} leads to ${href}: ${status}`)
    }
    return wrong
  }

  async function looksMeant(path: string): Promise<void> {
    await visit({ browser: browser(), siteUrl: stack().siteUrl, path }, async (shown) => {
      expect(await axeFaults(shown), path).toEqual([])
      await shown.setViewportSize({ width: 320, height: 900 })
      expect(await overflowOf(shown), path).toEqual([])
    })
  }

  const publishOne = async (editor: EditorApi, type: string, values: object): Promise<string> => {
    const documentId = await editor.createDraft(type, values)
    await editor.publish(type, documentId, values)
    return documentId
  }

  it('leads nowhere that does not answer, and counts no nothing', async () => {
    expect(await faults()).toEqual([])
    for (const path of served) expect((await page(path)).status, path).toBe(404)
    expect((await page('/sitemap.xml')).text).not.toMatch(new RegExp(served.join('|')))
    expect((await page('/.well-known/security.txt')).status).toBe(404)
    expect(wordsOf((await page('/')).text)).toContain('Accessibilité\u00a0: non conforme')
  })

  it.each(looked)('%s is without fault for axe and fits 320 pixels, empty', looksMeant)

  it('leads to each page of the service once it is published', async () => {
    const editor = await signInToApi(stack())
    for (const path of served) await editor.publish('page', await editor.documentIdOf('page', path.slice(1)), {})
    await until('every page answers', VISIBLE_MS, async () => (await Promise.all(served.map(page))).every(({ status }) => status === 200))
    const footer = (await page('/opportunites')).text
    for (const path of served) expect(footer, path).toContain(`href="${path}"`)
    expect((await page('/proposer-une-opportunite')).text).toContain('href="/donnees-personnelles">Vos données')
    expect((await page('/.well-known/security.txt')).text).toContain('/contact')
    expect(wordsOf((await page('/donnees-personnelles')).text)).toMatch(/Durée de conservation.*30\u00a0jours.*six mois.*un an/s)
  })

  it('counts one of each as one', async () => {
    const editor = await signInToApi(stack())
    const text = [{ type: 'paragraph', children: [{ type: 'text', text: 'Un texte.' }] }]
    const theme = await editor.createDraft('theme', { name: 'Droits', slug: 'droits', order: 1 })
    const structure = await publishOne(editor, 'partner-structure', {
      name: 'Festival d’essai', slug: 'festival-d-essai', kind: 'festival', presentation: 'Un festival qui sert aux essais.', updatedOn: '2026-11-01',
      parityFigures: [{ indicator: 'exhibited', year: 2025, women: 4, total: 9, source: 'Programme 2025' }],
    })
    await publishOne(editor, 'opportunity', {
      title: 'Bourse d’essai', slug: 'bourse-d-essai', tagline: 'Une bourse pour essayer tout ce que fait ce site', kind: 'grant', benefits: ['funding'], organiser: { connect: [{ documentId: structure }] }, description: text,
      rhythm: 'rolling', windows: [], eligibility: { audience: 'women' }, application: { applyUrl: 'https://www.example.org/candidater' }, verifiedOn: '2026-11-10',
    })
    await publishOne(editor, 'resource', {
      title: 'Guide d’essai', slug: 'guide-d-essai', standfirst: 'Un guide pour essayer.', format: 'practical-guide', themes: { connect: [{ documentId: theme }] }, objective: 'vérifier que tout marche',
      body: [{ __component: 'body.text', content: text }], reviseBefore: '2027-11-01',
    })
    await publishOne(editor, 'testimonial', {
      title: 'Mon déclic', slug: 'mon-declic', series: 'declic', format: 'text', person: { displayName: 'Camille' }, quote: 'J’ai compté mes heures.', story: text, consent: { signedOn: '2026-10-01' },
    })
    await until('the testimonial is on the site', VISIBLE_MS, async () => (await page('/temoignages/mon-declic')).status === 200)
    expect(await faults()).toEqual([])
    expect(wordsOf((await page('/')).text)).toContain('Voir l’opportunité ouverte')
    for (const [path, heading] of [['/opportunites', '1 opportunité'], ['/ressources', '1 ressource'], ['/structures', '1 structure'], ['/temoignages', '1 témoignage'], ['/parite', '1 chiffre']]) {
      expect(wordsOf((await page(path ?? '')).text).replaceAll('\u00a0', ' '), path).toContain(heading)
    }
  })

  it.each(looked)('%s is without fault for axe and fits 320 pixels, with one of each', looksMeant)
})
