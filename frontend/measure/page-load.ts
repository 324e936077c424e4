import type { Browser, BrowserContextOptions, Page, Request } from 'playwright-core'

/** One file that a page made the browser fetch. */
export interface LoadedFile {
  readonly url: string
  readonly kind: string
  /** Of the body, as sent: after compression. */
  readonly bytes: number
}

/** A page as a first visit loads it, to its bottom. */
export interface PageLoad {
  readonly files: readonly LoadedFile[]
  /** Without the insides of drawings, as EcoIndex counts. */
  readonly elements: number
  readonly cookies: number
}

/** Opens a page with nothing kept, lets `look` see it before anything is scrolled, goes to its bottom, and tells what it loaded. Throws when it does not answer 200 or a file of it fails. */
export async function loadPage(browser: Browser, url: string, options: BrowserContextOptions, look: (page: Page) => Promise<void> = async () => undefined): Promise<PageLoad> {
  const context = await browser.newContext({ locale: 'fr-FR', ...options })
  try {
    const page = await context.newPage()
    const requests: Request[] = []
    page.on('request', (request) => { if (!request.url().startsWith('data:')) requests.push(request) })
    const response = await page.goto(url, { waitUntil: 'networkidle' })
    if (response?.status() !== 200) throw new Error(`${url} answers ${response?.status() ?? 'nothing'}`)
    await look(page)
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
    await page.waitForLoadState('networkidle')
    return {
      files: await Promise.all(requests.map(fileOf)),
      elements: await page.evaluate(() => document.querySelectorAll('*').length - document.querySelectorAll('svg *').length),
      cookies: (await context.cookies()).length,
    }
  } finally {
    await context.close()
  }
}

async function fileOf(request: Request): Promise<LoadedFile> {
  const failure = request.failure()
  if (failure) throw new Error(`${request.url()} could not be loaded: ${failure.errorText}`)
  const { responseBodySize } = await request.sizes()
  return { url: request.url(), kind: request.resourceType(), bytes: responseBodySize }
}

/** Bytes of the files of one kind (« script »), or of all. */
export const bytesOf = ({ files }: PageLoad, kind?: string): number => files.filter((file) => kind === undefined || file.kind === kind).reduce((sum, { bytes }) => sum + bytes, 0)
