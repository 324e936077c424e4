import type { Variables } from '../../config/src/environment.ts'
import { afterRestart, afterUpdate, startSiteAlone } from '../test/e2e/support/site-alone.ts'
import { pinServer } from './cores.ts'
import type { StoredDocuments } from './documents.ts'
import { load, type Load } from './load.ts'
import { listingAddress, pairsOfKinds } from './listings.ts'
import { memoryReport, type Memory } from './memory.ts'

/** What a page costs: sent again, and rendered for each request without being compressed. */
export interface PageFigures {
  readonly cached: Load
  readonly rendered: Load
}

/** Milliseconds from the start of the process to its first good answer, with an edition on disk; the better of two. */
export interface StartFigures {
  /** With what it stored itself. */
  readonly restart: number
  /** With what another build stored under the same contract. */
  readonly update: number
  /** With what was stored under another contract: each document is put through it. */
  readonly newContract: number
}

export interface SiteFigures {
  readonly starts: StartFigures
  readonly memory: Memory
  readonly listing: PageFigures
  readonly detail: PageFigures
}

/** A page as it was sent, compressed. */
export interface SentPage {
  readonly body: Buffer
  readonly encoding: string
}

const BROTLI = { 'accept-encoding': 'br' }

const detailOf = ({ opportunity = [] }: StoredDocuments): string => {
  const [, document] = opportunity[Math.floor(opportunity.length / 2)] ?? []
  return `/opportunites/${document && 'slug' in document ? String(document.slug) : ''}`
}

/** The memory of a site that holds nothing: what Node and the code take. */
export async function emptySite(): Promise<Memory> {
  const report = memoryReport('empty')
  const site = await startSiteAlone({}, report.variables)
  try {
    await fetch(`${site.siteUrl}/opportunites`)
    return await report.read(site.pid)
  } finally {
    await site.stop()
  }
}

async function loadOf(documents: StoredDocuments, isCached: boolean): Promise<{ listing: Load; detail: Load; sent: SentPage }> {
  const site = await startSiteAlone(documents, { ...afterRestart, ...(isCached ? {} : { PAGE_CACHE_MB: '0' }) })
  try {
    pinServer(site.pid)
    const headers = isCached ? BROTLI : {}
    const { pid, siteUrl: url } = site
    const listing = await load(isCached ? { pid, url: `${url}/opportunites`, headers } : { pid, url, paths: pairsOfKinds.map(listingAddress), headers })
    const detail = await load({ pid, url: url + detailOf(documents), headers })
    return { listing, detail, sent: await sentPage(`${site.siteUrl}/opportunites`) }
  } finally {
    await site.stop()
  }
}

/** The bytes as they travel: `fetch` would unpack them. */
async function sentPage(url: string): Promise<SentPage> {
  const { get } = await import('node:http')
  return new Promise((resolve, reject) => {
    get(url, { headers: { ...BROTLI, connection: 'close' } }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part)).once('end', () => resolve({ body: Buffer.concat(parts), encoding: response.headers['content-encoding'] ?? 'identity' }))
    }).once('error', reject)
  })
}

async function memoryOf(documents: StoredDocuments): Promise<Memory> {
  const report = memoryReport(String(documents['opportunity']?.length))
  const site = await startSiteAlone(documents, { ...afterRestart, ...report.variables })
  try {
    await fetch(`${site.siteUrl}/opportunites`)
    return await report.read(site.pid)
  } finally {
    await site.stop()
  }
}

async function startOf(documents: StoredDocuments, variables?: Variables): Promise<number> {
  const runs: number[] = []
  for (let run = 0; run < 2; run += 1) {
    const site = await startSiteAlone(documents, variables)
    runs.push(site.readyAfter)
    await site.stop()
  }
  return Math.min(...runs)
}

/** The built site on these documents, one server at a time: alone on its core. */
export async function measureSite(documents: StoredDocuments): Promise<SiteFigures & { readonly sent: SentPage }> {
  const memory = await memoryOf(documents)
  const cached = await loadOf(documents, true)
  const rendered = await loadOf(documents, false)
  return {
    memory, sent: cached.sent,
    starts: { restart: await startOf(documents, afterRestart), update: await startOf(documents, afterUpdate), newContract: await startOf(documents) },
    listing: { cached: cached.listing, rendered: rendered.listing },
    detail: { cached: cached.detail, rendered: rendered.detail },
  }
}
