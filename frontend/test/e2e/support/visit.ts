import type { Browser, BrowserContextOptions, Page } from 'playwright-core'

/** What went wrong while a page was open, by kind. */
export interface PageFaults {
  readonly console: string[]
  readonly csp: string[]
  readonly 'third party': string[]
  readonly cookie: string[]
}

interface Visit {
  readonly browser: Browser
  readonly siteUrl: string
  readonly path: string
  readonly options?: BrowserContextOptions
}

/** Opens a page in a fresh visitor's browser and lets `look` use it; resolves to the status and all that went wrong meanwhile. */
export async function visit({ browser, siteUrl, path, options }: Visit, look: (page: Page) => Promise<void>): Promise<{ status: number; faults: PageFaults }> {
  const faults: PageFaults = { console: [], csp: [], 'third party': [], cookie: [] }
  const context = await browser.newContext({ locale: 'fr-FR', viewport: { width: 1280, height: 900 }, ...options })
  try {
    const page = await context.newPage()
    page.on('pageerror', (error) => faults.console.push(error.message))
    page.on('console', (message) => {
      // The browser reports a page's own 404 as an error: it is the status under test.
      const isOwnStatus = message.text().includes('status of 404') && message.location().url === siteUrl + path
      if (['error', 'warning'].includes(message.type()) && !isOwnStatus) faults[message.text().startsWith('CSP:') ? 'csp' : 'console'].push(message.text())
    })
    page.on('request', (request) => {
      if (!request.url().startsWith(siteUrl) && !request.url().startsWith('data:')) faults['third party'].push(request.url())
    })
    await page.addInitScript(() => addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => console.error(`CSP: ${violatedDirective} ${blockedURI}`)))
    // Without scripts nothing comes after the page itself.
    const response = await page.goto(siteUrl + path, { waitUntil: options?.javaScriptEnabled === false ? 'load' : 'networkidle' })
    await look(page)
    faults.cookie.push(...(await context.cookies()).map(({ name }) => name))
    return { status: response?.status() ?? 0, faults }
  } finally {
    await context.close()
  }
}
