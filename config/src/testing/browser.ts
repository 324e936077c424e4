import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** No sandbox (tests run as root in containers), no background traffic. Web security stays on: the CSP must bite. */
const flags = [
  '--no-sandbox', '--headless=shell', '--disable-gpu', '--no-zygote', '--disable-dev-shm-usage', '--disable-background-networking', '--disable-component-update',
  '--no-first-run', '--disable-sync', '--disable-quic', '--disable-extensions',
]

interface Options {
  /** Where another tool may drive the same browser. */
  readonly debuggingPort?: number
}

/** A real browser for tests: the system's Chromium when there is one, else the one of the npm package. */
export async function openBrowser({ debuggingPort }: Options = {}): Promise<Browser> {
  const args = debuggingPort === undefined ? flags : [...flags, `--remote-debugging-port=${debuggingPort}`]
  return chromium.launch({ executablePath: findInPath() ?? await packagedBrowser(), args, ignoreDefaultArgs: ['--disable-field-trial-config'] })
}

function findInPath(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable)
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Unpacks Chromium to the temporary folder. The variable, read on import, makes the package bring its own libraries along. */
async function packagedBrowser(): Promise<string> {
  process.env['AWS_LAMBDA_JS_RUNTIME'] ??= 'nodejs22.x'
  const { default: packaged } = await import('@sparticuz/chromium')
  return packaged.executablePath()
}
