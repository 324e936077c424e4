import { execFileSync } from 'node:child_process'
import { createReadStream, createWriteStream, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress } from 'node:zlib'
import { type Browser, chromium } from 'playwright-core'

const require = createRequire(import.meta.url)
const binaries = (packaged: string): string => join(dirname(require.resolve(packaged)), '../bin')

/** No sandbox (tests run as root in containers), no background traffic. The cache of pages stays on: « Précédent » comes back to them. */
const flags = [
  '--no-sandbox', '--headless', '--disable-gpu', '--no-zygote', '--disable-dev-shm-usage', '--disable-background-networking',
  '--disable-component-update', '--no-first-run', '--disable-sync', '--disable-extensions',
]

/** A browser of 2021, and what removes it. */
export interface OldBrowser {
  readonly browser: Browser
  readonly close: () => Promise<void>
}

/** The package holds it for one kind of processor alone. */
export const isOldBrowserHere = process.platform === 'linux' && process.arch === 'x64'

/**
 * Chromium 92, of the npm package: the oldest Chromium that the site supports. It is unpacked for this run alone, into a folder that no other
 * process knows of before it is whole. Playwright’s own script uses what it lacks: drive it by `evaluate`, keyboard and mouse, not by locators.
 */
export async function openOldBrowser(): Promise<OldBrowser> {
  const folder = mkdtempSync(join(tmpdir(), 'chromium-92-'))
  const remove = (): void => rmSync(folder, { recursive: true, force: true })
  try {
    await unpack(join(binaries('chrome-aws-lambda'), 'chromium.br'), join(folder, 'chromium'), 0o700)
    const libraries = await unpackLibraries(folder)
    const env = { ...process.env, LD_LIBRARY_PATH: libraries }
    const ignored = ['--disable-field-trial-config', '--disable-back-forward-cache']
    const browser = await chromium.launch({ executablePath: join(folder, 'chromium'), env, args: flags, ignoreDefaultArgs: ignored })
    return { browser, close: async () => { await browser.close().finally(remove) } }
  } catch (error) {
    remove()
    throw error
  }
}

/** Writes a whole file or none. */
async function unpack(packed: string, file: string, mode: number): Promise<void> {
  const part = `${file}.part`
  await pipeline(createReadStream(packed), createBrotliDecompress(), createWriteStream(part, { mode }))
  renameSync(part, file)
}

/** The libraries that a bare system lacks, from the package of the other browser; answers their folder. */
async function unpackLibraries(folder: string): Promise<string> {
  const [archive, libraries] = [join(folder, 'libraries.tar'), join(folder, 'libraries')]
  await unpack(join(binaries('@sparticuz/chromium'), 'al2023.tar.br'), archive, 0o600)
  mkdirSync(libraries)
  execFileSync('tar', ['-xf', archive, '-C', libraries])
  return join(libraries, 'lib')
}
