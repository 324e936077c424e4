import { accessSync, constants } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { type Browser, chromium } from 'playwright-core'
import { type PackagedBrowser, packagedBrowser, unpackForWorkers } from './packaged-browser.ts'

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
  const { executable, variables } = findInPath() ?? await packagedBrowser()
  // A browser without a HOME looks for its settings in the root folder.
  const env = { HOME: tmpdir(), ...process.env, ...variables }
  return chromium.launch({ executablePath: executable, args, env, ignoreDefaultArgs: ['--disable-field-trial-config'] })
}

/** Makes the browser ready before the workers of a run start; returns what undoes it. */
export async function openForWorkers(): Promise<(() => void) | undefined> {
  return findInPath() ? undefined : unpackForWorkers()
}

function findInPath(): PackagedBrowser | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const executable = folders.flatMap((folder) => names.map((name) => join(folder, name))).find(isExecutable)
  return executable === undefined ? undefined : { executable, variables: {} }
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}
